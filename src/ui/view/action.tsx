import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ChangeRequest } from '../requests.js';
import { usePage } from './context.js';

/** A command to be read and taken along. */
export function Curl({ text }: { readonly text: string }): VNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="curl">
      <code>{text}</code>
      {/* Pages that came over plain HTTP from elsewhere have no clipboard. */}
      {isSecureContext && (
        <button
          type="button"
          aria-label="Copy the command"
          onClick={() => void copy().catch(() => setCopied(false))}
          onBlur={() => setCopied(false)}
        >
          {copied ? 'copied' : 'copy'}
        </button>
      )}
    </div>
  );
}

interface ActionProps {
  readonly label: string;
  readonly request: ChangeRequest;
  /** What is asked before it is done; undefined when nothing is. */
  readonly question?: string;
}

/** A button that changes something, and the command that does the same. */
export function Action({ label, request, question }: ActionProps): VNode {
  const page = usePage();
  const [asking, setAsking] = useState(false);
  const send = (): void => {
    setAsking(false);
    void page.send(request);
  };
  return (
    <div class="action">
      {asking ? (
        <div class="question" role="group" aria-label={question}>
          <span>{question}</span>
          <button type="button" class="danger" onClick={send} ref={(button) => button?.focus()}>
            {label}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            No
          </button>
        </div>
      ) : (
        <button
          type="button"
          class={question === undefined ? '' : 'danger'}
          onClick={() => (question === undefined ? send() : setAsking(true))}
        >
          {label}
        </button>
      )}
      <Curl text={page.curl(request)} />
    </div>
  );
}

/** The same for one line of a list: the command is there when it is asked for. */
export function LineAction({ label, request }: Omit<ActionProps, 'question'>): VNode {
  const page = usePage();
  return (
    <>
      <button
        type="button"
        class="small"
        aria-label={label}
        title={label}
        onClick={() => void page.send(request)}
      >
        Remove
      </button>
      <details class="line-curl">
        <summary>curl</summary>
        <Curl text={page.curl(request)} />
      </details>
    </>
  );
}

interface FormProps {
  /** What it does. */
  readonly title: string;
  /** What the button says. */
  readonly label: string;
  /** What would be sent now; undefined while something is missing. */
  readonly request: ChangeRequest | undefined;
  readonly sent: () => void;
  readonly children: ComponentChildren;
}

/** Fields and a button that changes something, and the command that does the same. */
export function RequestForm({ title, label, request, sent, children }: FormProps): VNode {
  const page = usePage();
  return (
    <form
      class="action"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (request !== undefined) void page.send(request).then((done) => done && sent());
      }}
    >
      <h4>{title}</h4>
      <div class="fields">
        {children}
        <button type="submit" disabled={request === undefined}>
          {label}
        </button>
      </div>
      {request !== undefined && <Curl text={page.curl(request)} />}
    </form>
  );
}
