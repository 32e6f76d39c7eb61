import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { PanelDocument } from '../../panel/document/schema.js';
import { KINDS } from '../../panel/kinds/index.js';
import { fileReason } from '../../files/file-reason.js';
import { readYaml, YamlError, type YamlText } from '../../text/read-yaml.js';
import { printable } from '../text.js';
import { PanelCommandError } from './errors.js';

/** The members of a document, for people. */
const MEMBERS = KINDS.map(({ member }) => member)
  .join(', ')
  .replace(/, (\w+)$/, ' and $1');

/** A document of a file, as it was written: only the server knows whether it is a panel. */
export interface DocumentFile {
  /** How to speak of it. */
  readonly name: string;
  readonly document: PanelDocument;
  /** Where something stands: `FILE:LINE:COLUMN`, or only FILE. @param pointer a JSON Pointer, with or without #. */
  place(pointer: string): string;
}

/** No document is larger, in bytes: the server takes no more. */
const MAX_BYTES = 1_048_576;

/**
 * Reads a document in YAML or JSON.
 *
 * @param path - is standard input.
 * @throws PanelCommandError with line and column where it is wrong.
 */
export async function readDocumentFile(path: string): Promise<DocumentFile> {
  const name = path === '-' ? 'standard input' : printable(path);
  const fail = (reason: string, place = name): PanelCommandError =>
    new PanelCommandError(`${place}: ${printable(reason)}`);
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch((error: unknown) => {
    throw fail(fileReason(error, 'read'));
  });
  if (bytes.length > MAX_BYTES) throw fail(`it is too large: ${MAX_BYTES} bytes at the most`);
  if (!isUtf8(bytes)) throw fail('it is not text in UTF-8');
  // All JSON is YAML.
  const yaml = readText(bytes.toString(), name);
  const { value } = yaml;
  if (value === null) throw fail('it is empty');
  if (!isObject(value)) throw fail(`it is no panel: that has ${MEMBERS}`, `${name}:1:1`);
  return {
    name,
    document: value,
    place: (pointer) => {
      const place = yaml.placeOf(decode(pointer));
      return place === undefined ? name : `${name}:${place.line}:${place.column}`;
    },
  };
}

/** @throws PanelCommandError */
function readText(text: string, name: string): YamlText {
  try {
    return readYaml(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { line, column, message } = error;
    const place = [name, ...(line === undefined || column === undefined ? [] : [line, column])].join(':');
    throw new PanelCommandError(`${place}: ${printable(message)}`);
  }
}

/** What else it has to be is checked by the server. */
function isObject(value: unknown): value is PanelDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As the fragment of a URL has it. */
function decode(pointer: string): string {
  try {
    return pointer.startsWith('#') ? decodeURIComponent(pointer.slice(1)) : pointer;
  } catch {
    return pointer;
  }
}
