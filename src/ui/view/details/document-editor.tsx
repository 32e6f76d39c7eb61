import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { reasonOf } from '../../connection/api.js';
import { usePage } from '../context.js';
import { loadEditor } from './load-editor.js';
import { OpenDocument } from './open-document.js';

interface DocumentEditorProps {
  /** Whether a document is desired. */
  readonly hasDesired: boolean;
  /** The time of the last reading. */
  readonly at: string;
}

/** Opens a document in the editor. */
export function DocumentEditor({ hasDesired, at }: DocumentEditorProps): VNode {
  const page = usePage();
  const [opened, setOpened] = useState({ text: page.editing.text, count: 0 });
  const [problem, setProblem] = useState('');
  const open = (text: string | undefined): void => {
    page.editing.text = text;
    setOpened(({ count }) => ({ text, count: count + 1 }));
    setProblem('');
  };
  const read = async (from: 'desired' | 'observed'): Promise<void> => {
    try {
      const { writeText } = await loadEditor();
      open(writeText(await page.api[from](new AbortController().signal), 'yaml'));
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };
  return (
    <section aria-labelledby="edit-title">
      <h3 id="edit-title">Edit</h3>
      <div class="fields">
        {hasDesired && (
          <button type="button" onClick={() => void read('desired')}>
            Edit the desired document
          </button>
        )}
        <button type="button" onClick={() => void read('observed')}>
          Edit the observed panel
        </button>
        <Upload opened={open} failed={setProblem} />
      </div>
      {problem !== '' && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      {opened.text !== undefined && (
        <OpenDocument
          key={opened.count}
          text={opened.text}
          at={at}
          hasDesired={hasDesired}
          close={() => open(undefined)}
        />
      )}
    </section>
  );
}

/** Maximum size of an uploaded file, in bytes: that of a request. */
const MAX_BYTES = 1_048_576;

interface UploadProps {
  readonly opened: (text: string) => void;
  readonly failed: (problem: string) => void;
}

function Upload({ opened, failed }: UploadProps): VNode {
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > MAX_BYTES) failed(`${file.name} is larger than 1 MiB`);
    else opened(await file.text());
  };
  return (
    <label class="upload">
      Upload a file
      <input
        type="file"
        accept=".json,.yaml,.yml,application/json,application/yaml"
        onChange={({ currentTarget }) => {
          open(currentTarget.files?.[0]).catch((error: unknown) => failed(reasonOf(error)));
          // The same file can be opened again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
