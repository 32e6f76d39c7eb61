/**
 * The part of openapi-backend that reads a document. Its index would load a schema compiler, a mocker and a validator as
 * well, none of which is needed: the validators are generated.
 */
export { OpenAPIRouter } from 'openapi-backend/router.js';
export type { Document } from 'openapi-backend';
