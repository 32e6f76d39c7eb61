/** Shows the API description of the server that serves the page. */
import { outline } from './outline.js';
import { detailsOnDemand } from './plugin.js';
import type { ApiDocument } from './present.js';

async function show(place: Element): Promise<void> {
  // The URL in the browser is right behind a proxy, too.
  const root = new URL('..', document.baseURI);
  const response = await fetch(new URL('openapi.json', root));
  if (!response.ok) throw new Error((await response.text()) || response.statusText);
  const description = (await response.json()) as ApiDocument;
  const url = root.href.replace(/\/$/, '');
  SwaggerUIBundle({
    spec: outline(description, url),
    plugins: [detailsOnDemand(description, url)],
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

/** How long a stream is read, in milliseconds. Swagger UI shows a response only when it has ended. */
const STREAM_MS = 5_000;

/** A fetch that ends event streams after some time. */
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

/** Applies the colour scheme of the browser to Swagger UI, which does not do so itself. */
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
  message.textContent = `Cannot load the API description: ${why}`;
  place.replaceChildren(message);
});
