import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChangeRequest } from '../requests.js';
import { usePage } from './context.js';
import { FormErrors, FormErrorsContext } from './fields.js';

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
  /** What one should know before one answers. */
  readonly details?: ComponentChildren;
}

/** A button that sends a request, with the equivalent curl command. */
export function Action({ label, request, question, details }: ActionProps): VNode {
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
          {details}
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

interface LineActionProps extends Pick<ActionProps, 'label' | 'request'> {
  /** What the button says: the beginning of the label. */
  readonly word?: string;
}

/** The same for one line of a list, with the curl command folded. */
export function LineAction({ label, request, word = 'Remove' }: LineActionProps): VNode {
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
        {word}
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
  /** Whether the form is all that its view has. */
  readonly isWhole?: boolean;
  /** The label of the button. */
  readonly label: string;
  /** The request of the current input; undefined while the input is incomplete. */
  readonly request: ChangeRequest | undefined;
  readonly sent: () => void;
  /** Another request with the same input, such as one that only validates it. */
  readonly more?: { readonly label: string; readonly request: ChangeRequest } | undefined;
  readonly children: ComponentChildren;
}

/** A form that sends a request, with the equivalent curl command. Errors of the server are shown beside their fields. */
export function RequestForm(props: FormProps): VNode {
  const { title, label, request, sent, more, isWhole = false, children } = props;
  const page = usePage();
  const [form, setForm] = useState(() => new FormErrors());
  const input = JSON.stringify(request?.body);
  // The errors are about the input that was sent.
  useEffect(() => setForm((known) => (known.errors.length === 0 ? known : known.with([]))), [input]);
  const send = async (what: ChangeRequest): Promise<void> => {
    const { isDone, errors } = await page.send(what, form.hasField);
    setForm((known) => known.with(errors));
    if (isDone && what === request) sent();
  };
  return (
    <form
      class="action"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (request !== undefined) void send(request);
      }}
    >
      {isWhole ? <h3>{title}</h3> : <h4>{title}</h4>}
      <FormErrorsContext.Provider value={form}>
        <div class="fields">
          {children}
          <button type="submit" disabled={request === undefined}>
            {label}
          </button>
          {more !== undefined && (
            <button type="button" onClick={() => void send(more.request)}>
              {more.label}
            </button>
          )}
        </div>
      </FormErrorsContext.Provider>
      {request !== undefined && <Curl text={page.curl(request)} />}
    </form>
  );
}
