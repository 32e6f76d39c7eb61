/** Shows the document of the server that the page comes from. */
import { type ApiDocument, present } from './present.js';

async function show(place: Element): Promise<void> {
  // The browser knows best where the server is, also behind a proxy.
  const root = new URL('..', document.baseURI);
  const response = await fetch(new URL('openapi.json', root));
  if (!response.ok) throw new Error((await response.text()) || response.statusText);
  const spec = (await response.json()) as ApiDocument;
  SwaggerUIBundle({
    spec: present(spec, root.href.replace(/\/$/, '')),
    domNode: place,
    deepLinking: true,
    displayRequestDuration: true,
    docExpansion: 'list',
    filter: true,
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
    requestInterceptor: (request) => ({ ...request, userFetch: fetchWithStreamLimit }),
  });
}

/** How much of a stream is shown, in milliseconds. Swagger UI shows an answer once it has ended. */
const STREAM_MS = 5_000;

/** fetch, but for streams that do not end: of those what comes within some time. */
async function fetchWithStreamLimit(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  const { body, headers, status, statusText } = response;
  if (body === null || headers.get('content-type')?.startsWith('text/event-stream') !== true) return response;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const end = setTimeout(() => void reader.cancel(), STREAM_MS);
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) text += piece.value;
  clearTimeout(end);
  return new Response(text, { headers, status, statusText });
}

/** Swagger UI is dark when the page is told so. */
function followColourScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): boolean => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', follow);
  follow();
}

followColourScheme();
const place = document.querySelector('#api');
if (place === null) throw new Error('the page has no place for the API');
show(place).catch((error: unknown) => {
  const message = document.createElement('p');
  message.className = 'message';
  message.setAttribute('role', 'alert');
  const why = error instanceof Error ? error.message : String(error);
  message.textContent = `The document of the API cannot be read: ${why}`;
  place.replaceChildren(message);
});
