import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { PanelDocument } from '../../panel/document/schema.js';
import { KINDS } from '../../panel/kinds/index.js';
import { fileReason } from '../../files/file-reason.js';
import { readYaml, YamlError, type YamlText } from '../../text/read-yaml.js';
import { printable } from '../text.js';
import { PanelCommandError } from './errors.js';

/** The members of a document as text. */
const MEMBERS = KINDS.map(({ member }) => member)
  .join(', ')
  .replace(/, (\w+)$/, ' and $1');

/** A document from a file. The server validates its contents. */
export interface DocumentFile {
  /** Name of the file for messages. */
  readonly name: string;
  readonly document: PanelDocument;
  /** The position of a value: `FILE:LINE:COLUMN`, or only FILE. @param pointer a JSON Pointer, with or without #. */
  place(pointer: string): string;
}

/** Maximum size of a document in bytes, as on the server. */
const MAX_BYTES = 1_048_576;

/**
 * Reads a document in YAML or JSON.
 *
 * @param path `-` for standard input.
 * @throws PanelCommandError with the line and column of the error.
 */
export async function readDocumentFile(path: string): Promise<DocumentFile> {
  const name = path === '-' ? 'standard input' : printable(path);
  const fail = (reason: string, place = name): PanelCommandError =>
    new PanelCommandError(`${place}: ${printable(reason)}`);
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch((error: unknown) => {
    throw fail(fileReason(error, 'read'));
  });
  if (bytes.length > MAX_BYTES) throw fail(`the file is too large: the maximum is ${MAX_BYTES} bytes`);
  if (!isUtf8(bytes)) throw fail('the file is not UTF-8 text');
  // All JSON is YAML.
  const yaml = readText(bytes.toString(), name);
  const { value } = yaml;
  if (value === null) throw fail('the file is empty');
  if (!isObject(value)) throw fail(`not a panel document: expected ${MEMBERS}`, `${name}:1:1`);
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

/** The server validates the rest. */
function isObject(value: unknown): value is PanelDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Decodes the fragment form of a JSON Pointer. */
function decode(pointer: string): string {
  try {
    return pointer.startsWith('#') ? decodeURIComponent(pointer.slice(1)) : pointer;
  } catch {
    return pointer;
  }
}
