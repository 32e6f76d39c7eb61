// Written by `npm run generate` from openapi.yaml. Do not edit.
import type { Document } from 'openapi-backend';

/** The document without texts, examples and schemas, to which handlers are bound. */
export declare const document: Document;
