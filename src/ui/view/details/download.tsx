import type { VNode } from 'preact';
import type { PanelDocument } from '../../draft.js';

interface DownloadProps {
  readonly document: PanelDocument;
  /** The name of the file, without its ending. */
  readonly name: string;
}

/** A button that saves a document as a file. */
export function Download({ document, name }: DownloadProps): VNode {
  const text = (): string => `${JSON.stringify(document, null, 2)}\n`;
  return (
    <p class="action">
      <button type="button" onClick={() => saveFile(`${name}.json`, text())}>
        Download
      </button>
    </p>
  );
}

/** Saves a text as a file of the user. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads the text after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
