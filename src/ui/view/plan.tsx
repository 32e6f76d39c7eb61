import type { VNode } from 'preact';
import { duration, type PanelPlan } from '../desired.js';
import { processName } from '../../text/process-id.js';
import { sentence } from '../names.js';
import { SeverityBadge } from './findings.js';

/** Moves the focus to the question when it appears. */
export function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}

/** What a plan does: its commands with their reasons, its conflicts, and its effects on packets. */
export function Plan({ plan }: { readonly plan: PanelPlan }): VNode {
  const { commands, conflicts, pending } = plan;
  return (
    <div class="plan-body" tabIndex={0} role="group" aria-label="Plan">
      {conflicts.map(({ process, reason, instead }) => (
        <p key={`${process} ${reason}`} class="bad">
          {processName(process)}: {instead === undefined ? reason : `${reason}; ${instead}`}
        </p>
      ))}
      {commands.length === 0 && conflicts.length === 0 && <p>No changes are needed.</p>}
      <Effects plan={plan} />
      {pending.length > 0 && (
        <p>Not connected, skipped: {pending.map((id) => processName(id)).join(', ')}.</p>
      )}
      {commands.length > 0 && <h4>Commands</h4>}
      <ol class="differences">
        {commands.map(({ process, method, path, body, reason }) => (
          <li key={`${method} ${path} ${JSON.stringify(body)}`}>
            {processName(process)}: {reason}
            <code>
              {method} {path} {body === undefined ? '' : JSON.stringify(body)}
            </code>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How long a plan takes, where packets are lost, which paths change, and what will be wrong afterwards. */
function Effects({ plan }: { readonly plan: PanelPlan }): VNode {
  const { commands, expected_ms: ms, outages, findings = [], paths = [] } = plan;
  const { length } = commands;
  return (
    <>
      {length > 0 && (
        <p>
          {length} command{length === 1 ? '' : 's'}, about {duration(ms)}.{' '}
          {outages.length === 0
            ? 'No outage.'
            : `Outage: ${outages.map((each) => `${processName(each.process)} ${duration(each.ms)}`).join(', ')}.`}
        </p>
      )}
      <PathChanges paths={paths} />
      {findings.map(({ severity, reason, remedy }) => (
        <p key={reason}>
          <SeverityBadge severity={severity} /> Afterwards: {sentence(reason)} {sentence(remedy)}
        </p>
      ))}
    </>
  );
}

type Paths = NonNullable<PanelPlan['paths']>;

const CHANGES: Readonly<Record<Paths[number]['change'], readonly [sign: string, word: string]>> = {
  appears: ['+', 'appears'],
  ends: ['−', 'ends'],
  changes: ['≠', 'changes'],
};

/** The paths of packets that a plan changes. Nothing when there are none. */
export function PathChanges({ paths }: { readonly paths: Paths }): VNode | null {
  if (paths.length === 0) return null;
  return (
    <>
      <h4>Paths that change</h4>
      <ul class="path-changes" aria-label="Paths that change">
        {paths.map(({ change, from, to, before, after, reason }) => {
          const [sign, word] = CHANGES[change];
          return (
            <li key={`${from} ${to}`} class={`is-${change}`}>
              <b>
                <span aria-hidden="true">{sign} </span>
                {from} → {to}
              </b>{' '}
              {word}
              {reason === undefined ? '' : `: ${reason}`}
              <Routes title="before" routes={change === 'changes' ? before : []} />
              <Routes title={change === 'ends' ? '' : 'after'} routes={change === 'ends' ? before : after} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Routes({
  title,
  routes,
}: {
  readonly title: string;
  readonly routes: Paths[number]['after'];
}): VNode {
  return (
    <>
      {routes.map(({ packets, ports }) => (
        <code key={`${packets} ${ports.join(' ')}`}>
          {title === '' ? '' : `${title}: `}
          {packets}: {ports.join(' → ')}
        </code>
      ))}
    </>
  );
}
