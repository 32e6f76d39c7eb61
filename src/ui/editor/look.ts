/** The look of the editor, in the colours of the page. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: [tags.string, tags.content], color: 'var(--ring)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--vhost)' },
  { tag: tags.comment, color: 'var(--muted)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

const THEME = EditorView.theme({
  '&': {
    maxHeight: '46vh',
    border: '1px solid var(--border-strong)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    fontSize: '0.78125rem',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunken)',
    borderRight: '1px solid var(--border)',
    color: 'var(--muted)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-tooltip, .cm-panels': {
    border: '1px solid var(--border-strong)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
  },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--sunken)', color: 'var(--muted)' },
  '.cm-diagnosticText': { whiteSpace: 'normal' },
  '.cm-collapsedLines': { background: 'var(--sunken)', color: 'var(--muted)' },
  // The usual signs are missing in many fonts.
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"…"' },
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine': { backgroundColor: 'var(--good-back)' },
  '&.cm-merge-b .cm-changedText': { background: 'none', fontWeight: '650' },
  '.cm-deletedChunk': { backgroundColor: 'var(--bad-back)' },
  '.cm-deletedChunk .cm-deletedText': { background: 'none', fontWeight: '650' },
});

export const LOOK: readonly Extension[] = [THEME, syntaxHighlighting(COLOURS)];
