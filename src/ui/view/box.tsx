import type { VNode } from 'preact';
import { cablePath } from '../layout/paths.js';
import type { Block, Box, Cable } from '../layout/scene.js';
import { processName } from '../../text/process-id.js';
import { edgeDetail, edgeName, isRunning, stateOf } from '../names.js';
import { type Focus, isSame, type Selection } from '../selection.js';
import type { Armed } from '../store.js';
import { cableTraffic, ownRate, type PanelTraffic, type Traffic } from '../traffic.js';
import { type Edge, type Index, indexOf, type Process, type Topology } from '../topology.js';
import type { ProcessStatus } from '../../client/sync-states.js';
import { Badge } from './badge.js';
import { Fold, stateWord, Switch } from './box-head.js';
import { BlockWords } from './box-words.js';
import { fadeClass, trafficClass } from './classes.js';
import { usePage } from './context.js';
import { blockItem, boxItem, cableItem, hasSwitch } from './items.js';
import { memo } from './memo.js';
import { SocketView } from './socket.js';
import { placed } from './placed.js';

export interface BoxProps {
  readonly box: Box;
  readonly process: Process;
  readonly topology: Topology;
  readonly selection: Selection | undefined;
  readonly focus: Focus | undefined;
  readonly armed: Armed | undefined;
  /** Undefined if the desired document does not name the process. */
  readonly syncStatus: ProcessStatus | undefined;
  /** The numbers of findings, in words. Empty for none. */
  readonly findings: string;
  /** Whether the picture is one of summaries. */
  readonly isSmall: boolean;
  readonly traffic: PanelTraffic;
  /** Whether packets are drawn as they move. */
  readonly isLively: boolean;
}

/** What is drawn of a process depends on its box, which stays the same object while its contents and its place do. */
function isSameBox(before: BoxProps, now: BoxProps): boolean {
  return (
    before.box === now.box &&
    before.selection === now.selection &&
    before.focus === now.focus &&
    before.armed === now.armed &&
    before.findings === now.findings &&
    before.isSmall === now.isSmall &&
    before.isLively === now.isLively &&
    JSON.stringify(before.syncStatus) === JSON.stringify(now.syncStatus) &&
    now.box.cables.every(
      ({ edge }) => cableTraffic(before.traffic.of(edge)) === cableTraffic(now.traffic.of(edge)),
    )
  );
}

/** A process with its ports, patches and components, or a summary of them. */
export const BoxView = memo((props: BoxProps): VNode => {
  const { box, process, topology, selection, focus, armed, syncStatus, findings, isSmall } = props;
  const { traffic, isLively } = props;
  const index = indexOf(topology);
  const { edges } = index;
  const page = usePage();
  const self: Selection = { kind: 'process', id: process.id };
  const selected = isSame(selection, self);
  const state = stateOf(process, topology);
  const running = isRunning(process, topology);
  const word = stateWord(process, syncStatus);
  const counts = box.isSummary ? countsOf(process, topology) : '';
  const classes = ['box', `box-${process.type}`];
  if (box.isSummary) classes.push('is-summary');
  if (isSmall) classes.push('is-small');
  if (selected) classes.push('is-selected');
  if (focus !== undefined) classes.push(focus.processes.has(process.id) ? 'is-lit' : 'is-dim');
  if (!process.reachable) classes.push('is-unreachable');
  const isLit = (edgeIds: readonly string[]): boolean | undefined =>
    focus && edgeIds.some((id) => focus.edges.has(id));
  return (
    <div
      class={classes.join(' ')}
      role="group"
      aria-label={[processName(process.id), state, word, findings].filter(Boolean).join(', ')}
      data-process={process.id}
      style={placed(box)}
    >
      <div class="head">
        <button
          type="button"
          class="title"
          tabIndex={-1}
          data-item={boxItem(process.id)}
          aria-pressed={selected}
          title={
            process.error ??
            [`${processName(process.id)}: ${state}`, counts, findings].filter(Boolean).join(', ')
          }
          onClick={() => page.store.select(selected ? undefined : self)}
        >
          <span class="name">{processName(process.id)}</span>{' '}
          <Badge syncStatus={syncStatus} isDamaged={process.damage !== undefined} />
          <span class={`state ${process.reachable ? (running ? 'is-running' : 'is-idle') : 'is-bad'}`}>
            {state}
          </span>
          {isSmall && <span class="counts" data-text={counts.split(', ')[0]} />}
          {findings !== '' && <span class="hidden">{findings}</span>}
        </button>
        {!isSmall && <Fold process={process} isFolded={box.isSummary} />}
        {!isSmall && hasSwitch(box, process.status) && (
          <Switch process={process} running={running} isRoving />
        )}
      </div>
      {box.isSummary && !isSmall && <p class="counts">{counts}</p>}
      {!box.isSummary && (
        <svg class="cables" viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}>
          {box.cables.map((cable) => (
            <CableView
              key={`${cable.id} ${cable.patch}`}
              cable={cable}
              index={index}
              edge={edges.get(cable.edge)}
              selection={selection}
              classes={fadeClass(isLit([cable.edge]))}
              traffic={traffic.of(cable.edge)}
              isLively={isLively || focus?.edges.has(cable.edge) === true}
            />
          ))}
        </svg>
      )}
      {box.blocks.map((block) => (
        <BlockView
          key={block.id}
          block={block}
          box={box}
          selection={selection}
          dim={focus !== undefined && !focus.components.has(block.id) && !focus.ports.has(block.id)}
        />
      ))}
      {box.sockets.map((socket) => (
        <SocketView
          key={socket.id}
          socket={socket}
          box={box}
          process={process}
          selection={selection}
          armed={armed}
          detail={socket.edges
            .map((id) => edges.get(id))
            .map((edge) => (edge === undefined ? '' : edgeDetail(edge)))
            .filter(Boolean)
            .join(', ')}
          classes={fadeClass(
            focus && ((focus.byEdges !== true && focus.ports.has(socket.port)) || isLit(socket.edges)),
          )}
        />
      ))}
    </div>
  );
}, isSameBox);

/** The ports, patches and components of a process, counted. */
function countsOf({ id, ports }: Process, { edges, components }: Topology): string {
  const own = edges.filter(({ process }) => process === id);
  const cables = own.filter(({ type }) => type === 'patch').length;
  const parts = components.filter(({ process }) => process === id).length;
  const used = own.flatMap(({ from, to }) => [from, to]).filter((end) => /^[a-z-]+:\d/.test(end));
  const all = new Set([...ports, ...used.filter((end) => !end.includes('/') && end !== id)]);
  const count = (number: number, word: string, words: string): string[] =>
    number === 0 ? [] : [`${number} ${number === 1 ? word : words}`];
  return [
    ...count(all.size, 'port', 'ports'),
    ...count(cables, 'patch', 'patches'),
    ...count(parts, 'component', 'components'),
  ].join(', ');
}

interface CableProps {
  readonly cable: Cable;
  readonly index: Index;
  readonly edge: Edge | undefined;
  readonly selection: Selection | undefined;
  readonly classes: string;
  readonly traffic: Traffic | undefined;
  readonly isLively: boolean;
}

/** A patch, or the wire of a component. A patch can be selected. */
function CableView({ cable, index, edge, selection, classes, traffic, isLively }: CableProps): VNode {
  const page = usePage();
  const path = cablePath(cable);
  const self: Selection = { kind: 'edge', id: cable.edge };
  const selected = isSame(selection, self);
  const all = `cable tint-${cable.tint} ${cable.running ? 'is-running' : 'is-idle'}${classes}${selected ? ' is-selected' : ''}${trafficClass(ownRate(traffic))}`;
  const lines = (
    <>
      {cable.patch && <path class="hit" d={path} />}
      <path class="line" d={path} />
      {cable.running && isLively && <path class="flow" d={path} />}
    </>
  );
  if (!cable.patch || edge === undefined) {
    return (
      <g class={all} aria-hidden="true">
        {lines}
      </g>
    );
  }
  const toggle = (): void => page.store.select(selected ? undefined : self);
  const label = [edgeName(index, edge), cable.running ? 'running' : 'idle', cableTraffic(traffic)]
    .filter(Boolean)
    .join(', ');
  return (
    <g
      class={all}
      role="button"
      tabIndex={-1}
      data-item={cableItem(cable.id)}
      aria-label={label}
      aria-pressed={selected}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
    >
      <title>{label}</title>
      {lines}
    </g>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly box: Box;
  readonly selection: Selection | undefined;
  readonly dim: boolean;
}

/** A component. */
function BlockView({ block, box, selection, dim }: BlockProps): VNode {
  const page = usePage();
  // A pipe is a port that is drawn like a component.
  const self: Selection = { kind: block.id.includes('/') ? 'component' : 'port', id: block.id };
  const selected = isSame(selection, self);
  const label = `${[block.name, ...block.notes].join(', ')}, ${block.running ? 'running' : 'idle'}`;
  return (
    <button
      type="button"
      class={`block ${block.running ? 'is-running' : 'is-idle'}${selected ? ' is-selected' : ''}${dim ? ' is-dim' : ''}`}
      style={placed(block, box)}
      tabIndex={-1}
      data-item={blockItem(block.id)}
      aria-label={label}
      aria-pressed={selected}
      title={label}
      onClick={() => page.store.select(selected ? undefined : self)}
    >
      <BlockWords block={block} />
    </button>
  );
}
