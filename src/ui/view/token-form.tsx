import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from './context.js';

/** Asks for the bearer token. @param again whether one was given and is not good. */
export function TokenForm({ why, again }: { readonly why: string; readonly again: boolean }): VNode {
  const page = usePage();
  const [token, setToken] = useState('');
  return (
    <form
      class="token"
      aria-label="Token"
      onSubmit={(event) => {
        event.preventDefault();
        page.useToken(token.trim());
        setToken('');
      }}
    >
      <p>
        {again ? 'The server does not take this token: ' : 'The server wants to know who you are: '}
        {why}
      </p>
      <label>
        Token
        <input
          type="password"
          value={token}
          autocomplete="off"
          ref={(input) => {
            if (input !== null && document.activeElement === document.body) input.focus();
          }}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Use it</button>
      <p class="small-print">It is kept until this tab is closed, and sent to this server only.</p>
    </form>
  );
}
