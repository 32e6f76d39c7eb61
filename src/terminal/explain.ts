import { errorCode } from '../files/file-reason.js';
import { SppError } from '../client/client.js';
import { printable } from './text.js';

/** The server is not spp-ctl. */
export class ForeignServerError extends Error {
  override readonly name = 'ForeignServerError';
}

/** Messages for errors of the network and of TLS by their codes: the meaning, and what to do. */
const SENTENCES: readonly (readonly [codes: RegExp, sentence: string])[] = [
  [/^ECONNREFUSED$/, 'connection refused: is spp-ctl running? --url sets its address'],
  [/^(ENOTFOUND|EAI_\w+)$/, 'unknown host: --url sets the address of spp-ctl'],
  [/^(ETIMEDOUT|E\w+UNREACH|UND_ERR_CONNECT_TIMEOUT)$/, 'the host cannot be reached'],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    'the certificate is for another host: use the host name in the certificate',
  ],
  [/^CERT_HAS_EXPIRED$/, 'the certificate has expired'],
  [
    /^(SELF_SIGNED\w*|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+)$/,
    'the certificate is from an unknown authority: --ca names the file of the authority',
  ],
  [/CERTIFICATE_REQUIRED/, 'a client certificate is required: --cert and --key name its files'],
  [/^(EPROTO|ERR_SSL_\w+)$/, 'the server does not speak HTTPS: does the URL need to begin with http://?'],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|HPE_\w+)$/,
    'the connection was closed: if the server speaks HTTPS, the URL must begin with https://',
  ],
];

/** Explains in one printable sentence why a request failed, and what to do. */
export function explain(error: unknown, url: string): string {
  return printable(`${url}: ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (error instanceof SppError) return refusalOf(error);
  if (error instanceof ForeignServerError || error instanceof SyntaxError)
    return 'the server is not spp-ctl: --url sets the address of spp-ctl';
  const chain = causesOf(error);
  if (chain.some(({ name }) => name === 'TimeoutError'))
    return 'no response in time; --timeout sets the limit';
  // Node.js, like browsers, blocks HTTP to ports of other protocols, among them 6666.
  if (chain.some(({ message }) => message === 'bad port'))
    return 'HTTP to that port is blocked: is it the port of the REST API?';
  for (const { code } of chain) {
    const [, sentence] = SENTENCES.find(([codes]) => code !== undefined && codes.test(code)) ?? [];
    if (sentence !== undefined) return sentence;
  }
  return chain.at(-1)?.message ?? String(error);
}

function refusalOf({ status, code, message }: SppError): string {
  if (status === 401) return `authentication failed (${message}): set SPP_CTL_TOKEN or --credentials-file`;
  if (status === 404 && (code === undefined || code === 'url_not_found'))
    return 'no panel found (404): the server is not spp-ctl, or is too old for this command';
  return code === undefined ? `the response is ${message}` : `request rejected: ${message}`;
}

interface Cause {
  readonly name: string;
  readonly message: string;
  readonly code: string | undefined;
}

/** The error and its causes, the outermost first. */
function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [];
  return [{ name: error.name, message: error.message, code: errorCode(error) }, ...causesOf(error.cause)];
}
