import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from './context.js';

/** The form for the bearer token. @param again whether the server rejected the previous token. */
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
        {again ? 'The server rejected this token: ' : 'The server requires authentication: '}
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
      <button type="submit">Use token</button>
      <p class="small-print">The token is stored until this tab is closed, and sent to this server only.</p>
    </form>
  );
}
