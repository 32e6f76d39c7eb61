import type { VNode } from 'preact';
import type { ChangeRequest } from '../requests.js';
import { Curl } from './action.js';
import { usePage } from './context.js';

interface ConfirmationProps {
  /** What the button says that sends the request. */
  readonly label: string;
  /** Undefined when there is nothing to send. */
  readonly request: ChangeRequest | undefined;
  /** Called when the question is answered. */
  readonly done: () => void;
}

/** The answers to a question about a plan, and the curl command of the request. */
export function Confirmation({ label, request, done }: ConfirmationProps): VNode {
  const page = usePage();
  return (
    <>
      <div class="question">
        {request !== undefined && (
          <button
            type="button"
            class="danger"
            onClick={() => {
              done();
              void page.send(request);
            }}
          >
            {label}
          </button>
        )}
        <button type="button" onClick={done}>
          No
        </button>
      </div>
      {request !== undefined && (
        <details>
          <summary>curl</summary>
          <Curl text={page.curl(request)} />
        </details>
      )}
    </>
  );
}
