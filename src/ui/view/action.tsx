import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ChangeRequest } from '../requests.js';
import { usePage } from './context.js';

/** A curl command with a button that copies it. */
export function Curl({ text }: { readonly text: string }): VNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="curl">
      <code>{text}</code>
      {/* Pages that were loaded over plain HTTP from another host have no clipboard. */}
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
  /** The confirmation question; undefined to send without one. */
  readonly question?: string;
}

/** A button that sends a request, with the equivalent curl command. */
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

/** The same for one line of a list, with the curl command folded. */
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
  /** The heading of the form. */
  readonly title: string;
  /** The label of the button. */
  readonly label: string;
  /** The request of the current input; undefined while the input is incomplete. */
  readonly request: ChangeRequest | undefined;
  readonly sent: () => void;
  readonly children: ComponentChildren;
}

/** A form that sends a request, with the equivalent curl command. */
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
