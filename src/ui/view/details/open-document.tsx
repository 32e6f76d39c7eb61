import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SppError } from '../../../client/client.js';
import { reasonOf } from '../../connection/api.js';
import type { PanelDocument } from '../../draft.js';
import type { CodeEditor, DocumentProblem, PlacedProblem } from '../../editor/code-editor.js';
import type { Page } from '../../page.js';
import { ApplyPanel, usePlan } from '../apply-panel.js';
import { usePage } from '../context.js';
import { Comparison } from './comparison.js';
import { saveFile } from './download.js';
import { type EditorModule, loadEditor } from './load-editor.js';

interface OpenDocumentProps {
  /** The text at first. */
  readonly text: string;
  /** The time of the last reading. */
  readonly at: string;
  readonly hasDesired: boolean;
  readonly close: () => void;
}

/** What is known of the edited text. */
interface Validated {
  /** Undefined when the text cannot be parsed, or is not a valid document. */
  readonly document: PanelDocument | undefined;
  readonly text: string;
}

/** A document in the editor, its differences and its plan. */
export function OpenDocument({ text, at, hasDesired, close }: OpenDocumentProps): VNode {
  const page = usePage();
  const host = useRef<HTMLDivElement>(null);
  const current = useRef(text);
  const [module, setModule] = useState<EditorModule | undefined>();
  const editor = useRef<CodeEditor | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const [validated, setValidated] = useState<Validated | undefined>();
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const validate = async (value: unknown): Promise<readonly DocumentProblem[]> => {
      const [result, problems] = await validationOf(page, value, signal);
      if (!signal.aborted) setValidated(result);
      return problems;
    };
    const onText = (next: string): void => {
      current.current = next;
      page.editing.text = next;
    };
    loadEditor().then(
      (loaded) => {
        if (signal.aborted || host.current === null) return;
        const options = { text, label: 'The edited document', onText, validate, onProblems: setProblems };
        editor.current = loaded.createEditor(host.current, options);
        setModule(loaded);
      },
      (error: unknown) => setProblem(`The editor cannot be loaded: ${reasonOf(error)}`),
    );
    return () => {
      leaving.abort();
      editor.current?.destroy();
    };
  }, [page]);
  const planning = usePlan(validated?.document, at);
  // While a document is written, it is wrong at times. It is compared as it was last right.
  const lastValid = useRef<PanelDocument | undefined>(undefined);
  lastValid.current = validated?.document ?? lastValid.current;
  return (
    <>
      {problem !== '' && <p class="bad">{problem}</p>}
      {/* In the editor, Escape belongs to the editor. */}
      <div
        class="editor"
        ref={host}
        onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      />
      <p role="status" class="small-print">
        {validated?.text ?? 'Validating …'}
      </p>
      {problems.length > 0 && (
        <ul class="differences" aria-label="Errors">
          {problems.map(({ line, from, detail }) => (
            <li key={`${line} ${detail}`} class="bad">
              <button type="button" class="link" onClick={() => editor.current?.goTo(from)}>
                Line {line}
              </button>
              : {detail}
            </li>
          ))}
        </ul>
      )}
      <div class="fields">
        <Tools module={module} editor={editor} current={current} />
        <button type="button" onClick={close}>
          Close the editor
        </button>
      </div>
      {module !== undefined && lastValid.current !== undefined && (
        <Comparison module={module} document={lastValid.current} at={at} hasDesired={hasDesired} />
      )}
      {validated?.document !== undefined && (
        <>
          <h4>Plan</h4>
          <ApplyPanel planning={planning} label="Apply the document" applied={close} />
        </>
      )}
    </>
  );
}

/** Validates a document by its plan: the server knows the schema, contradictions and conflicts. */
async function validationOf(
  { api }: Page,
  value: unknown,
  signal: AbortSignal,
): Promise<readonly [Validated, readonly DocumentProblem[]]> {
  if (value === undefined) return [{ document: undefined, text: 'The text is neither JSON nor YAML.' }, []];
  const document = value as PanelDocument;
  try {
    const { conflicts } = await api.plan(document, signal);
    const text = conflicts.length === 0 ? 'The document is valid.' : countOf(conflicts.length, 'conflict');
    const problems = conflicts.map(({ process, reason }) => ({
      pointer: pointerTo(process),
      detail: reason,
    }));
    return [{ document, text }, problems];
  } catch (error) {
    const errors = error instanceof SppError ? error.errors : [];
    const text =
      errors.length === 0
        ? `The document was not validated: ${reasonOf(error)}`
        : countOf(errors.length, 'error');
    return [{ document: undefined, text }, errors];
  }
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}.`;
}

/** The pointer to a process spec. @param process such as `primary` and `vf:2`. */
function pointerTo(process: string): string {
  const [type = '', id] = process.split(':');
  return id === undefined ? `#/${type}` : `#/${type}s/${id}`;
}

interface ToolsProps {
  readonly module: EditorModule | undefined;
  readonly editor: { readonly current: CodeEditor | undefined };
  /** The text in the editor. */
  readonly current: { readonly current: string };
}

/** Writes the document in the other language, and saves it as a file. */
function Tools({ module, editor, current }: ToolsProps): VNode | null {
  if (module === undefined) return null;
  const { formatOf, readText, writeText } = module;
  const format = formatOf(current.current);
  const other = format === 'json' ? 'yaml' : 'json';
  return (
    <>
      <button
        type="button"
        onClick={() => {
          const { value } = readText(current.current);
          if (value !== undefined) editor.current?.setText(writeText(value, other));
        }}
      >
        Convert to {other === 'json' ? 'JSON' : 'YAML'}
      </button>
      <button type="button" onClick={() => saveFile(`panel.${formatOf(current.current)}`, current.current)}>
        Download
      </button>
    </>
  );
}
