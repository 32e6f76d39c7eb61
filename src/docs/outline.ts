import { type ApiDocument, METHODS } from './present.js';

/** The members of an operation that the list of operations shows. */
const LISTED = ['operationId', 'tags', 'summary', 'deprecated', 'security'];

/**
 * The part of the document that Swagger UI needs for the list of operations. It processes the document several times before it
 * shows the list, and for each operation that is opened.
 *
 * @param url the URL of the server, without a final slash.
 */
export function outline(document: ApiDocument, url: string): object {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = Object.entries(item).filter(([method]) => METHODS.has(method));
    return [path, Object.fromEntries(operations.map(([method, value]) => [method, listed(value as object)]))];
  });
  const { title, description = '', ...info } = document.info ?? { title: '' };
  const { securitySchemes, schemas } = document.components ?? {};
  return {
    ...document,
    info: { title, ...info, description: splitDescription(description).introduction },
    servers: [{ url }],
    paths: Object.fromEntries(paths) as object,
    components: { securitySchemes, schemas },
  };
}

function listed(operation: object): object {
  return Object.fromEntries(Object.entries(operation).filter(([name]) => LISTED.includes(name)));
}

/**
 * Divides the description of the API into its first paragraph and the topics after it. A topic begins with a paragraph whose first
 * words are bold. Topics with a table come last.
 *
 * @param description Markdown, as are the results.
 */
export function splitDescription(description: string): { introduction: string; conventions: string } {
  const [introduction = '', ...topics] = description.trim().split(/\n{2,}(?=\*\*)/);
  const isTable = (topic: string): boolean => /^\|/m.test(topic);
  topics.sort((a, b) => Number(isTable(a)) - Number(isTable(b)));
  return { introduction, conventions: topics.join('\n\n') };
}
