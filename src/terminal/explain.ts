import { SppError } from '../client/client.js';
import { printable } from './text.js';

/** What answered is no panel. */
export class ForeignServerError extends Error {
  override readonly name = 'ForeignServerError';
}

/** How an error of the network or of TLS is told, by its code: what it means, and what to do. */
const SENTENCES: readonly (readonly [codes: RegExp, sentence: string])[] = [
  [/^ECONNREFUSED$/, 'nobody listens there: is spp-ctl running? --url says where it listens'],
  [/^(ENOTFOUND|EAI_\w+)$/, 'there is no such host: --url says where spp-ctl listens'],
  [/^(ETIMEDOUT|E\w+UNREACH|UND_ERR_CONNECT_TIMEOUT)$/, 'the host cannot be reached'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another host: use the name that it is for'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired'],
  [
    /^(SELF_SIGNED\w*|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+)$/,
    'its certificate is from an unknown authority: --ca names the file of the authority',
  ],
  [/CERTIFICATE_REQUIRED/, 'it wants a client certificate: --cert and --key name its files'],
  [/^(EPROTO|ERR_SSL_\w+)$/, 'it does not speak HTTPS as expected: maybe the URL has to begin with http://'],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|HPE_\w+)$/,
    'the connection broke: if it speaks HTTPS, the URL has to begin with https://',
  ],
];

/** One sentence on why a server did not do what it was asked, and what to do. It is printable. */
export function explain(error: unknown, url: string): string {
  return printable(`${url}: ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (error instanceof SppError) return refusalOf(error);
  if (error instanceof ForeignServerError || error instanceof SyntaxError)
    return 'what answers there is not spp-ctl: --url says where it listens';
  const chain = causesOf(error);
  if (chain.some(({ name }) => name === 'TimeoutError')) return 'no answer in time; --timeout allows more';
  // Browsers and Node.js do not let HTTP be spoken to ports that are known for something else, 6666 among them.
  if (chain.some(({ message }) => message === 'bad port'))
    return 'HTTP may not be spoken to that port: is it really that of the REST API?';
  for (const { code } of chain) {
    const [, sentence] = SENTENCES.find(([codes]) => code !== undefined && codes.test(code)) ?? [];
    if (sentence !== undefined) return sentence;
  }
  return chain.at(-1)?.message ?? String(error);
}

function refusalOf({ status, code, message }: SppError): string {
  if (status === 401)
    return `it wants a token (${message}): give one in SPP_CTL_TOKEN, or in a file with --token-file`;
  if (status === 404 && (code === undefined || code === 'url_not_found'))
    return 'there is no panel (404): what answers there is not spp-ctl, or one that is too old for this';
  return code === undefined ? `the answer is ${message}` : `refused: ${message}`;
}

interface Cause {
  readonly name: string;
  readonly message: string;
  readonly code: string | undefined;
}

/** The error and what caused it, the outermost first. */
function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return [{ name: error.name, message: error.message, code }, ...causesOf(error.cause)];
}
