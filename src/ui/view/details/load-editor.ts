import type * as codeEditor from '../../editor/code-editor.js';

export type EditorModule = typeof codeEditor;

/** Loads the editor, a bundle of its own: most visitors edit nothing. */
export function loadEditor(): Promise<EditorModule> {
  return import('../../editor/code-editor.js');
}
