import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { processName } from '../../text/process-id.js';
import { sentence } from '../names.js';
import type { State } from '../store.js';
import type { Topology } from '../topology.js';
import { fragmentOf, OUTCOMES, summaryOf, type Trace, type TracePath, type TraceState } from '../trace.js';
import { usePage } from './context.js';
import { ChoiceField, NumberField, TextField } from './fields.js';
import { SelectLink } from './select-link.js';

const SIGNS = new Map(OUTCOMES);

/** Asks for packets, and shows their paths, while nothing is selected. */
export function TracePart({ state: { trace, topology } }: { readonly state: State }): VNode | null {
  if (topology === undefined) return null;
  return (
    <section aria-labelledby="trace-title" class="trace">
      <h2 id="trace-title">Trace</h2>
      {/* The key replaces the input when the URL has another trace. */}
      <TraceForm
        key={trace && fragmentOf({ query: trace.query, chosen: undefined })}
        trace={trace}
        topology={topology}
      />
      {trace !== undefined && trace.result === undefined && Object.keys(trace.errors).length === 0 && (
        <p role="status">Tracing …</p>
      )}
      {trace?.result !== undefined && (
        <Paths trace={trace} result={trace.result} portIds={portIdsOf(topology)} />
      )}
    </section>
  );
}

interface FormProps {
  readonly trace: TraceState | undefined;
  readonly topology: Topology;
}

const TAGS = [
  ['', 'any'],
  ['none', 'untagged'],
  ['id', 'tagged'],
] as const;

function TraceForm({ trace, topology }: FormProps): VNode {
  const { tracing } = usePage();
  const { query, errors = {} } = trace ?? {};
  const [from, setFrom] = useState(query?.from ?? '');
  const [mac, setMac] = useState(query?.mac ?? '');
  const isTagged = query !== undefined && query.vlan !== '' && query.vlan !== 'none';
  const [tag, setTag] = useState(isTagged ? 'id' : (query?.vlan ?? ''));
  const [id, setId] = useState(isTagged ? query.vlan : '');
  return (
    <form
      class="fields"
      aria-labelledby="trace-title"
      onSubmit={(event) => {
        event.preventDefault();
        tracing.start({ from, mac, vlan: tag === 'id' ? id : tag });
      }}
    >
      <TextField
        label="From port"
        value={from}
        onValue={setFrom}
        placeholder="phy:0"
        suggestions={topology.ports.map(({ name }) => name)}
        error={errors.from}
        required
      />
      <TextField
        label="Destination address"
        value={mac}
        onValue={setMac}
        placeholder="all"
        error={errors.mac}
      />
      <ChoiceField label="VLAN tag" value={tag} onValue={setTag} choices={TAGS} />
      {tag === 'id' && (
        <NumberField
          label="VLAN id"
          value={id}
          onValue={setId}
          min={0}
          max={4095}
          error={errors.vlan}
          required
        />
      )}
      <button type="submit">Trace</button>
      {trace !== undefined && (
        <button type="button" onClick={() => tracing.clear()}>
          Clear
        </button>
      )}
      {errors.other !== undefined && (
        <p class="bad" role="alert">
          The packets could not be traced: {errors.other}
        </p>
      )}
    </form>
  );
}

/** The ids of ports by their names. */
type PortIds = ReadonlyMap<string, string>;

function portIdsOf({ ports }: Topology): PortIds {
  return new Map(ports.map(({ id, name }) => [name, id]));
}

interface PathsProps {
  readonly trace: TraceState;
  readonly result: Trace;
  readonly portIds: PortIds;
}

/** The paths, of which one can be chosen. A path that is alone is chosen already. */
function Paths({ trace: { chosen }, result, portIds }: PathsProps): VNode {
  const { tracing } = usePage();
  const { paths, unknown, incomplete } = result;
  const isOnly = paths.length === 1;
  return (
    <>
      <p class="summary">{summaryOf(result)}.</p>
      <ol class="paths">
        {paths.map((path, at) => {
          const isChosen = isOnly || chosen === at;
          const end = isOnly ? '' : ` → ${path.end.port}`;
          const packets = (
            <span class="packets">
              {path.packets.description}
              {end}
            </span>
          );
          return (
            // The order of the paths is all that tells copies apart.
            <li key={at} class={isChosen ? 'is-chosen' : ''}>
              {isOnly ? (
                packets
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-expanded={isChosen}
                  onClick={() => tracing.choose(isChosen ? undefined : at)}
                >
                  {packets}
                </button>
              )}
              {isChosen && <Hops path={path} portIds={portIds} />}
              <End path={path} />
            </li>
          );
        })}
      </ol>
      {incomplete !== undefined && <p>Paths are missing: {incomplete}.</p>}
      {unknown.length > 0 && (
        <p>Not all ports of {unknown.map(processName).join(', ')} are known. They may take packets, too.</p>
      )}
    </>
  );
}

function Hops({
  path: { hops },
  portIds,
}: {
  readonly path: TracePath;
  readonly portIds: PortIds;
}): VNode | null {
  if (hops.length === 0) return null;
  return (
    <ol class="hops" aria-label="Hops">
      {hops.map(({ port, process, description }, at) => {
        const id = portIds.get(port);
        const name = processName(process);
        const [before = '', ...after] = description.split(name);
        return (
          <li key={at}>
            <b>{id === undefined ? port : <SelectLink to={{ kind: 'port', id }}>{port}</SelectLink>}</b>{' '}
            {before}
            {after.length > 0 && <SelectLink to={{ kind: 'process', id: process }}>{name}</SelectLink>}
            {after.join(name)}
          </li>
        );
      })}
    </ol>
  );
}

function End({ path }: { readonly path: TracePath }): VNode {
  const { outcome, port, reason, vlan } = path.end;
  const byDefault = outcome === 'delivered' ? path.hops.filter(({ entry }) => isDefault(entry)) : [];
  const tag = vlan === undefined ? '' : vlan === null ? ', untagged' : `, VLAN ${vlan.id}${priority(vlan)}`;
  return (
    <p class="end">
      <b>{port}</b>{' '}
      <span class={`badge is-${outcome}`}>
        <span aria-hidden="true">{SIGNS.get(outcome)}</span> {outcome}
      </span>{' '}
      {sentence(reason + (outcome === 'delivered' ? tag : ''))}
      {byDefault.map(({ component = '', process }) => (
        <span key={process} class="by-default">
          {' '}
          By the default entry of {component} of {processName(process)}.
        </span>
      ))}
    </p>
  );
}

function isDefault(entry: TracePath['hops'][number]['entry']): boolean {
  return entry?.mac_address === 'default';
}

function priority({ pcp }: { readonly pcp?: number }): string {
  return pcp === undefined ? '' : ` priority ${pcp}`;
}
