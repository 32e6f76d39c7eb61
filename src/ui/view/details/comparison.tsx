import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reasonOf } from '../../connection/api.js';
import { inOrderOf, restricted } from '../../document-diff.js';
import type { PanelDocument } from '../../draft.js';
import { usePage } from '../context.js';
import { ChoiceField } from '../fields.js';
import type { EditorModule } from './load-editor.js';

interface ComparisonProps {
  readonly module: EditorModule;
  readonly document: PanelDocument;
  /** The other document is read again when it changes. */
  readonly at: string;
  readonly hasDesired: boolean;
}

/** Two documents as text, which are the same if the documents differ only in the order of elements. */
interface Compared {
  readonly before: string;
  readonly after: string;
}

/** The differences of a document from the observed panel, or from the desired document. */
export function Comparison({ module, document, at, hasDesired }: ComparisonProps): VNode {
  const page = usePage();
  const host = useRef<HTMLDivElement>(null);
  const [base, setBase] = useState('');
  const [compared, setCompared] = useState<Compared | undefined>();
  const [problem, setProblem] = useState('');
  const text = JSON.stringify(document);
  useEffect(() => {
    if (base === '') return undefined;
    const leaving = new AbortController();
    const read = base === 'desired' ? page.api.desired(leaving.signal) : page.api.observed(leaving.signal);
    read.then(
      (other) => {
        if (leaving.signal.aborted) return;
        const own = base === 'desired' ? other : restricted(other, document);
        setCompared({
          before: module.writeText(inOrderOf(document, own), 'yaml'),
          after: module.writeText(document, 'yaml'),
        });
        setProblem('');
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setProblem(reasonOf(error));
      },
    );
    return () => leaving.abort();
  }, [page, module, text, base, at]);
  const { before, after } = compared ?? {};
  useEffect(() => {
    if (before === undefined || after === undefined || before === after || host.current === null)
      return undefined;
    return module.createDiff(host.current, { before, after, label: 'Differences' });
  }, [module, before, after]);
  return (
    <>
      <div class="fields">
        <ChoiceField
          label="Compare with"
          value={base}
          onValue={(value) => {
            setBase(value);
            setCompared(undefined);
          }}
          choices={[
            ['', 'nothing'],
            ['observed', 'the observed panel'],
            ...(hasDesired ? [['desired', 'the desired document'] as const] : []),
          ]}
        />
      </div>
      {problem !== '' && <p class="bad">{problem}</p>}
      {before !== undefined && before === after && <p role="status">No differences.</p>}
      <div class="editor" ref={host} hidden={before === after} />
    </>
  );
}
