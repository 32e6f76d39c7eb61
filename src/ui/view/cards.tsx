import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Counts, countsOf, countsText, findingsByItem } from '../findings.js';
import { absenceText, absentIn, type AbsentProcess } from '../absent.js';
import { endsOf } from '../layout/shelves.js';
import { edgeState, isRunning, nodeName, portKind, stateOf } from '../names.js';
import type { Rate } from '../rates.js';
import { search } from '../search.js';
import { type Focus, isSame, type Selection } from '../selection.js';
import type { State } from '../store.js';
import { indexOf, type Port, type Process, type Topology } from '../topology.js';
import { cableTraffic, PanelTraffic } from '../traffic.js';
import { processName } from '../../text/process-id.js';
import { syncStatusOf } from '../desired.js';
import { Badge } from './badge.js';
import { AbsentHead } from './absent-box.js';
import { stateWord, Switch } from './box-head.js';
import { fadeClass } from './classes.js';
import { usePage } from './context.js';
import { Filters } from './filters.js';
import { CountBadges } from './findings.js';
import { Glyph } from './glyph.js';
import { hasSwitch } from './items.js';
import { Nothing } from './nothing.js';
import { timeOf } from './time.js';
import { RateView, trafficText } from './shelf-port.js';

interface CardsProps {
  readonly state: State;
  readonly topology: Topology;
  /** What stays lit while the rest fades; undefined if nothing fades. */
  readonly focus: Focus | undefined;
}

/** The picture on a phone: boxes one below the other, and in each a list of its cables. */
export function Cards({ state, topology, focus }: CardsProps): VNode {
  const { status, findings, rates, selection, unusedPorts } = state;
  const found = useMemo(
    () => search(topology, state.search, { status, findings }),
    [topology, state.search, status, findings],
  );
  const absent = absentIn(state);
  const about = useMemo(() => findingsByItem(findings, topology), [findings, topology]);
  const countsAt = (id: string): Counts => countsOf(about.get(id) ?? []);
  const traffic = useMemo(() => new PanelTraffic(topology, rates), [topology, rates]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The details cover the lower part of the page.
    const cards = list.current;
    const item = cards?.querySelector('.is-selected') ?? cards?.querySelector('.is-lit');
    if (selection !== undefined) item?.scrollIntoView({ block: 'start' });
  }, [selection?.kind, selection?.id]);
  const used = endsOf(found.edges);
  const ports = found.ports.filter(({ id, type }) => type !== 'pipe' && (unusedPorts || used.has(id)));
  return (
    <div class="cards" role="group" aria-label="Picture of the panel" ref={list}>
      <Filters state={state} />
      {ports.length > 0 && (
        <ul class="card-ports" aria-label="Ports">
          {ports.map((port) => (
            <PortChip
              key={port.id}
              port={port}
              rate={rates.get(port.id)}
              now={Date.parse(topology.time)}
              selection={selection}
              findings={countsAt(port.id)}
              fades={focus?.ports.has(port.id)}
            />
          ))}
        </ul>
      )}
      {found.processes.map((process) => (
        <Card
          key={process.id}
          process={process}
          topology={found}
          state={state}
          traffic={traffic}
          absent={absent.find(({ id }) => id === process.id)}
          findings={countsAt(process.id)}
          fades={focus?.processes.has(process.id)}
        />
      ))}
      {found.processes.length === 0 && <Nothing searched={state.search !== ''} />}
    </div>
  );
}

interface PortChipProps {
  readonly port: Port;
  readonly rate: Rate | undefined;
  readonly now: number;
  readonly selection: Selection | undefined;
  readonly findings: Counts;
  /** Whether the port is lit; undefined if nothing fades. */
  readonly fades: boolean | undefined;
}

/** A shared port. Its cables are in its details. */
function PortChip({ port, rate, now, selection, findings, fades }: PortChipProps): VNode {
  const { store } = usePage();
  const self: Selection = { kind: 'port', id: port.id };
  const selected = isSame(selection, self);
  const dropped = (port.counters?.rx_drop ?? 0) + (port.counters?.tx_drop ?? 0);
  const label = [
    port.name,
    portKind(port),
    rate === undefined ? '' : trafficText(rate, now),
    dropped > 0 ? `${dropped} dropped` : '',
    countsText(findings),
  ];
  return (
    <li>
      <button
        type="button"
        class={`port-chip tint-${port.type}${selected ? ' is-selected' : ''}${fadeClass(fades)}`}
        aria-label={label.filter(Boolean).join(', ')}
        aria-pressed={selected}
        onClick={() => store.select(selected ? undefined : self)}
      >
        <Glyph type={port.type} />
        <span class="name">{port.name}</span>
        {rate !== undefined && <RateView port={port} rate={rate} now={now} dropped={dropped} />}
        <CountBadges counts={findings} />
      </button>
    </li>
  );
}

interface CardProps {
  readonly process: Process;
  readonly topology: Topology;
  readonly state: State;
  readonly traffic: PanelTraffic;
  readonly absent: AbsentProcess | undefined;
  readonly findings: Counts;
  readonly fades: boolean | undefined;
}

function Card({ process, topology, state, traffic, absent, findings, fades }: CardProps): VNode {
  const { store } = usePage();
  const name = processName(process.id);
  const self: Selection = { kind: 'process', id: process.id };
  const selected = isSame(state.selection, self);
  if (absent !== undefined)
    return (
      <div
        class={`box card is-gone${selected ? ' is-selected' : ''}${fadeClass(fades)}`}
        role="group"
        aria-label={`${name}, ${absenceText(absent, timeOf)}`}
        data-process={process.id}
      >
        <AbsentHead absent={absent} isSelected={selected} />
        <CableList process={process} topology={topology} state={state} traffic={traffic} />
      </div>
    );
  const running = isRunning(process, topology);
  const syncStatus = syncStatusOf(state.status, process.id);
  const word = stateWord(process, syncStatus);
  const how = process.reachable ? (running ? 'is-running' : 'is-idle') : 'is-bad';
  return (
    <div
      role="group"
      class={`box card box-${process.type}${selected ? ' is-selected' : ''}${fadeClass(fades)}`}
      aria-label={[name, stateOf(process, topology), word, countsText(findings)].filter(Boolean).join(', ')}
      data-process={process.id}
    >
      <div class="head">
        <button
          type="button"
          class="title"
          aria-pressed={selected}
          onClick={() => store.select(selected ? undefined : self)}
        >
          <span class="name">{name}</span>{' '}
          <Badge syncStatus={syncStatus} isDamaged={process.damage !== undefined} />
          <span class={`state ${how}`}>{stateOf(process, topology)}</span>
        </button>
        {hasSwitch(process, process.status) && <Switch process={process} running={running} />}
      </div>
      {findings.length > 0 && (
        <p class="card-findings">
          <CountBadges counts={findings} /> {countsText(findings)}
        </p>
      )}
      <CableList process={process} topology={topology} state={state} traffic={traffic} />
    </div>
  );
}

/** The patches of a process, and its components with the ports that they receive from and send to. */
function CableList({
  process,
  topology,
  state,
  traffic,
}: Pick<CardProps, 'process' | 'topology' | 'state' | 'traffic'>): VNode | null {
  const { store } = usePage();
  const index = indexOf(topology);
  const edges = topology.edges.filter((edge) => edge.process === process.id);
  const patches = edges.filter(({ type }) => type === 'patch' || type === 'pipe');
  const components = topology.components.filter((each) => each.process === process.id);
  const names = (ids: readonly string[]): string =>
    [...new Set(ids)].map((id) => nodeName(index, id)).join(', ');
  const line = (self: Selection, text: string, about: string): VNode => (
    <li key={self.id}>
      <button
        type="button"
        class="link"
        aria-pressed={isSame(state.selection, self)}
        onClick={() => store.select(self)}
      >
        {text}
      </button>{' '}
      <span class="about">{about}</span>
    </li>
  );
  if (patches.length + components.length === 0) return null;
  return (
    <ul class="card-cables" aria-label={`Cables of ${processName(process.id)}`}>
      {patches.map((edge) => {
        const text = `${nodeName(index, edge.from)} → ${nodeName(index, edge.to)}`;
        const about = [edgeState(edge), cableTraffic(traffic.of(edge.id), 'pps')].filter(Boolean).join(', ');
        return line({ kind: 'edge', id: edge.id }, text, about);
      })}
      {components.map(({ id, name, type, core, running }) => {
        const from = names(edges.filter(({ to }) => to === id).map((edge) => edge.from));
        const to = names(edges.filter((edge) => edge.from === id).map((edge) => edge.to));
        const way = `${from || '–'} → ${name} → ${to || '–'}`;
        return line({ kind: 'component', id }, way, `${type}, core ${core}, ${running ? 'running' : 'idle'}`);
      })}
    </ul>
  );
}
