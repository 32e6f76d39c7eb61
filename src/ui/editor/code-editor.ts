import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { unifiedMergeView } from '@codemirror/merge';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { formatOf, readText, type TextProblem } from './document-text.js';
import { LOOK } from './look.js';

export { formatOf, readText, writeText, type TextFormat } from './document-text.js';

/** Delay after the last key until the text is validated, in milliseconds. */
const VALIDATE_MS = 400;

/** What is wrong with a document. */
export interface DocumentProblem {
  /** A JSON Pointer in URI fragment form; undefined when it is about the document as a whole. */
  readonly pointer?: string | undefined;
  readonly detail: string;
}

export interface EditorOptions {
  readonly text: string;
  /** The name of the text for screen readers. */
  readonly label: string;
  readonly onText: (text: string) => void;
  /**
   * Validates a document. Called some time after a change, and once in the beginning.
   *
   * @param document undefined when the text cannot be parsed.
   */
  readonly validate: (document: unknown) => Promise<readonly DocumentProblem[]>;
  /** Called with all that is wrong, after each validation. */
  readonly onProblems: (problems: readonly PlacedProblem[]) => void;
}

/** A problem and its place. */
export interface PlacedProblem {
  /** Counted from 1. */
  readonly line: number;
  /** The index in the text. */
  readonly from: number;
  readonly detail: string;
}

export interface CodeEditor {
  /** Replaces the text. */
  setText(text: string): void;
  /** Puts the cursor there, into the view. @param at an index in the text. */
  goTo(at: number): void;
  destroy(): void;
}

/** Creates an editor. @param host is empty. */
export function createEditor(host: HTMLElement, options: EditorOptions): CodeEditor {
  const language = new Compartment();
  const view = new EditorView({
    ...mountIn(host),
    state: EditorState.create({
      doc: options.text,
      extensions: [
        ...common(options.label),
        history(),
        foldGutter(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap]),
        language.of(languageOf(options.text)),
        TYPE_OVER,
        lintGutter(),
        linter(({ state }) => diagnostics(state, options), { delay: VALIDATE_MS }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          const text = update.state.doc.toString();
          options.onText(text);
          if (formatOf(text) === formatOf(update.startState.doc.toString())) return;
          // The view may not be changed while it is being updated.
          queueMicrotask(() => view.dispatch({ effects: language.reconfigure(languageOf(text)) }));
        }),
      ],
    }),
  });
  return {
    setText: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    goTo: (at) => {
      const anchor = Math.min(at, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

/**
 * Replaces a selection by what is typed. Browsers would keep the look of the selected text with inline styles, which the content
 * security policy forbids.
 */
const TYPE_OVER = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data, isComposing }, view) => {
    const isTyped = inputType === 'insertText' && data !== null && !isComposing;
    if (!isTyped || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/** Shows the differences of two texts. @param host is empty. @returns a function that removes them. */
export function createDiff(
  host: HTMLElement,
  { before, after, label }: { readonly before: string; readonly after: string; readonly label: string },
): () => void {
  const view = new EditorView({
    ...mountIn(host),
    state: EditorState.create({
      doc: after,
      extensions: [
        ...common(label),
        languageOf(after),
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ 'aria-readonly': 'true' }),
        unifiedMergeView({
          original: before,
          mergeControls: false,
          highlightChanges: true,
          collapseUnchanged: { margin: 3, minSize: 6 },
        }),
      ],
    }),
  });
  return () => view.destroy();
}

/**
 * Where the editor is put: in a shadow tree, because the content security policy forbids the style elements that the editor
 * otherwise adds to the page.
 */
function mountIn(host: HTMLElement): { readonly parent: ShadowRoot; readonly root: ShadowRoot } {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  return { parent: root, root };
}

function common(label: string): Extension[] {
  // With a tabindex, the keyboard also reaches a text that is only read.
  const attributes = { 'aria-label': label, tabindex: '0' };
  return [lineNumbers(), EditorView.contentAttributes.of(attributes), ...LOOK];
}

function languageOf(text: string): Extension {
  return formatOf(text) === 'json' ? json() : yaml();
}

async function diagnostics(
  { doc }: EditorState,
  { validate, onProblems }: Pick<EditorOptions, 'validate' | 'onProblems'>,
): Promise<Diagnostic[]> {
  const { value, problems, rangeOf } = readText(doc.toString());
  const isRead = problems.length === 0;
  const found = await validate(isRead ? value : undefined);
  const all: readonly TextProblem[] = isRead
    ? found.map(({ pointer = '#', detail }) => ({ ...rangeOf(pointer, detail), detail }))
    : problems;
  onProblems(all.map(({ from, detail }) => ({ line: doc.lineAt(from).number, from, detail })));
  return all.map(({ from, to, detail }) => ({ from, to, severity: 'error', message: detail }));
}
