import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { PanelDocument } from '../../panel/document.js';
import { fileProblem } from '../file-problem.js';
import { printable } from '../text.js';
import { PanelCommandError } from './errors.js';

/** A document of a file, as it was written: only the server knows whether it is a panel. */
export interface DocumentFile {
  /** How to speak of it. */
  readonly name: string;
  readonly document: PanelDocument;
  /** Where something stands: `FILE:LINE:COLUMN`, or only FILE. @param pointer a JSON Pointer, with or without #. */
  place(pointer: string): string;
}

/** How many values aliases may stand for, as the server has it. */
const MAX_ALIASES = 1_000;

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
    throw fail(fileProblem(error));
  });
  if (bytes.length > MAX_BYTES) throw fail(`it is too large: ${MAX_BYTES} bytes at the most`);
  if (!isUtf8(bytes)) throw fail('it is not text in UTF-8');
  const text = bytes.toString();
  const lines = new LineCounter();
  // All JSON is YAML.
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const [wrong] = yaml.errors;
  if (wrong !== undefined) {
    const isSeveral = wrong.code === 'MULTIPLE_DOCS';
    throw fail(isSeveral ? 'another document begins: there can be one' : wrong.message, at(wrong.pos[0]));
  }
  const value = valueOf(yaml, fail);
  if (value === null) throw fail('it is empty');
  if (!isObject(value)) throw fail('it is no panel: that has primary, nfvs, vfs, mirrors and pcaps', at(0));
  return {
    name,
    document: value,
    place: (pointer) => {
      const offset = offsetOf(yaml, pointer);
      return offset === undefined ? name : at(offset);
    },
  };
}

function valueOf(yaml: Document, fail: (reason: string) => PanelCommandError): unknown {
  try {
    return yaml.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error));
  }
}

/** What else it has to be is checked by the server. */
function isObject(value: unknown): value is PanelDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a value begins, or what it would be part of if it were there. */
function offsetOf(yaml: Document, pointer: string): number | undefined {
  const path = decode(pointer)
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length);
    const node = [keys, keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key))]
      .map((each) => yaml.getIn(each, true))
      .find(isNode);
    if (node?.range) return node.range[0];
  }
  return undefined;
}

/** As the fragment of a URL has it. */
function decode(pointer: string): string {
  try {
    return pointer.startsWith('#') ? decodeURIComponent(pointer.slice(1)) : pointer;
  } catch {
    return pointer;
  }
}
