import { dereference } from './dereference.js';
import { splitDescription } from './outline.js';
import { type ApiDocument, presentOperation } from './present.js';

/** The id of the conventions, and the fragment of their URL. */
const CONVENTIONS = 'conventions';

/**
 * Makes Swagger UI load the details of an operation or a schema when it is opened, and show the conventions of the API after the
 * list of operations. The rest of the page shows the outline of the same document.
 *
 * @param document the complete document.
 * @param url the URL of the server, without a final slash.
 */
export function detailsOnDemand(document: ApiDocument, url: string): SwaggerPlugin {
  const { conventions } = splitDescription(document.info?.description ?? '');
  const isNamed = location.hash === `#${CONVENTIONS}`;
  const showIfNamed = (element: Element | null): void => {
    // The browser has looked for the element before it existed, and Swagger UI has replaced the fragment of the URL.
    if (isNamed && element !== null) location.replace(`#${CONVENTIONS}`);
  };
  return () => ({
    fn: {
      resolveSubtree: (_outline, path) =>
        new Promise((done) => {
          done({ spec: dereference(document, detail(document, url, path)), errors: [] });
        }),
    },
    wrapComponents: {
      BaseLayout:
        (Layout, { React: { createElement } }) =>
        (properties) => [
          createElement(Layout, { ...properties, key: 'layout' }),
          createElement(
            'section',
            { key: CONVENTIONS, id: CONVENTIONS, className: 'swagger-ui', ref: showIfNamed },
            createElement('h2', null, 'Conventions'),
            createElement(properties.getComponent('Markdown', true), { source: conventions }),
          ),
        ],
    },
  });
}

/** The part of the document at a path of member names. */
function detail(document: ApiDocument, url: string, path: readonly string[]): unknown {
  const [first, name, method] = path;
  if (first === 'paths' && name !== undefined && method !== undefined)
    return presentOperation(document, url, name, method);
  let found: unknown = document;
  for (const each of path) found = (found as Record<string, unknown> | undefined)?.[each];
  return found;
}
