import type { SppError } from '../../client/client.js';
import { printable } from '../text.js';
import { PanelCommandError } from './errors.js';
import type { DocumentFile } from './file.js';

/**
 * The error for a document that the server rejects: each validation error with its position in the file.
 *
 * @param at a JSON Pointer to the document in the request.
 */
export function rejectionOf(
  { errors }: SppError,
  file: DocumentFile,
  url: string,
  at = '',
): PanelCommandError {
  const { name } = file;
  const lines = errors.map(({ pointer: whole = '', detail }) => {
    const pointer = whole.startsWith(`#${at}`) ? whole.replace(at, '') : whole;
    const place = file.place(pointer);
    return `  ${place === name ? '' : `${place}: `}${printable(pointer === '' ? detail : `${pointer}: ${detail}`)}`;
  });
  return new PanelCommandError([`${name}: ${printable(url)} rejects the document:`, ...lines].join('\n'));
}
