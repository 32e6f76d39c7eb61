import { shellWord } from '../text/shell-word.js';
import type { ChangeRequest } from './requests.js';

/**
 * The curl command that sends the same request.
 *
 * @param api the URL of the server, without a slash at its end.
 * @param withToken whether the server requires a token. The command takes it from the variable TOKEN.
 */
export function curlOf(
  {
    method,
    path,
    body,
    headers = {},
  }: Pick<ChangeRequest, 'path' | 'body' | 'headers'> & { readonly method: string },
  api: string,
  withToken: boolean,
): string {
  const words = ['curl'];
  if (method !== 'GET') words.push('-X', method);
  if (withToken) words.push('-H', '"Authorization: Bearer $TOKEN"');
  for (const [name, value] of Object.entries(headers)) words.push('-H', shellWord(`${name}: ${value}`));
  words.push(shellWord(api + path));
  if (body !== undefined) words.push('--json', shellWord(JSON.stringify(body)));
  return words.join(' ');
}
