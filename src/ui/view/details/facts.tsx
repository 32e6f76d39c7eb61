import type { VNode } from 'preact';

/** A name and a value; `show` makes the value a link. */
export type Fact = readonly [name: string, value: string, show?: () => void];

export function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode {
  return (
    <dl class="facts">
      {facts.map(([name, value, show]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>
            {show === undefined ? (
              value
            ) : (
              <button type="button" class="link" onClick={show}>
                {value}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
