import { pageKind } from '../kinds.js';
import { edgeNote, nodeName } from '../names.js';
import {
  type TopologyComponent,
  type Edge,
  type Index,
  indexOf,
  type PortType,
  type Process,
  type Topology,
} from '../topology.js';
import type { Block, Box, Cable, Point, Rect, Side, Socket } from './scene.js';

/** Sizes of the contents of a box, in pixels. The style sheets use the same sizes. */
export const HEAD = 36;
export const ROW = 28;
const GAP = 6;
const PADDING = 8;
/** Maximum widths of sockets with a jack and of sockets of a component. */
const JACK_SOCKET = 116;
const SOCKET = 94;
const WIRE = 8;

/** A process with its components and edges. */
export interface Contents {
  readonly process: Process;
  readonly components: readonly TopologyComponent[];
  readonly edges: readonly Edge[];
  readonly index: Index;
}

/** Groups components and edges by process in one pass. */
export function contentsOf(topology: Topology): Contents[] {
  const { processes, components, edges } = topology;
  const index = indexOf(topology);
  const byProcess = new Map<string, { components: TopologyComponent[]; edges: Edge[] }>(
    processes.map(({ id }) => [id, { components: [], edges: [] }]),
  );
  for (const each of components) byProcess.get(each.process)?.components.push(each);
  for (const each of edges) byProcess.get(each.process)?.edges.push(each);
  return processes.map((process) => ({
    process,
    index,
    ...(byProcess.get(process.id) ?? { components: [], edges: [] }),
  }));
}

/**
 * Lays out the contents of a box.
 *
 * @param origin of the box.
 * @param width of the box.
 */
export function layOutBox(
  { process, components, edges, index }: Contents,
  origin: Point,
  width: number,
): Box {
  const box = new BoxBuilder(process, index, origin, width);
  const { patchesPorts, drawsUnusedPorts } = pageKind(process.type);
  // Only a process that patches ports has sockets on both sides of each port, to plug patches in.
  if (process.status !== undefined && patchesPorts) box.addPatchField(process.ports, edges);
  const pipes = edges.filter(({ type }) => type === 'pipe');
  for (const component of components) {
    box.addComponent(component, edges);
  }
  for (const pipe of new Set(
    pipes.flatMap(({ from, to }) => [from, to]).filter((id) => index.ports.get(id)?.type === 'pipe'),
  )) {
    box.addPipe(pipe, pipes);
  }
  box.addLoose(edges);
  if (drawsUnusedPorts) box.addUnusedPorts(process.ports);
  return box.build();
}

class BoxBuilder {
  readonly #sockets: Socket[] = [];
  readonly #blocks: Block[] = [];
  readonly #cables: Cable[] = [];
  #y = HEAD;

  constructor(
    private readonly process: Process,
    private readonly index: Index,
    private readonly origin: Point,
    private readonly width: number,
  ) {}

  build(): Box {
    const { process, origin, width } = this;
    return {
      id: process.id,
      type: process.type,
      ...origin,
      width,
      height: this.#y === HEAD ? HEAD : this.#y + PADDING - GAP,
      sockets: this.#sockets,
      blocks: this.#blocks,
      cables: this.#cables,
    };
  }

  /** Draws each port on both sides, and patches from the left side to the right. */
  addPatchField(ports: readonly string[], edges: readonly Edge[]): void {
    const patches = edges.filter(({ type }) => type === 'patch');
    const all = [...new Set([...ports, ...patches.flatMap(({ from, to }) => [from, to])])];
    if (all.length === 0) return;
    const sides = new Map<string, { in: Socket; out: Socket }>();
    all.forEach((port, row) => {
      const at = this.#y + row * ROW;
      sides.set(port, {
        in: this.#addSocket(
          port,
          'in',
          at,
          patches.filter(({ from }) => from === port),
          true,
        ),
        out: this.#addSocket(
          port,
          'out',
          at,
          patches.filter(({ to }) => to === port),
          true,
        ),
      });
    });
    for (const patch of patches) {
      const from = sides.get(patch.from)?.in;
      const to = sides.get(patch.to)?.out;
      if (from !== undefined && to !== undefined) this.#addCable(patch, rightOf(from), leftOf(to), true);
    }
    this.#y += all.length * ROW + GAP;
  }

  /** Draws a component between its rx ports and its tx ports. */
  addComponent(component: TopologyComponent, edges: readonly Edge[]): void {
    const { id, name, type, core, running, filename = '' } = component;
    const rx = edges.filter(({ to }) => to === id);
    const tx = edges.filter(({ from }) => from === id);
    const note = `${type === 'classifier_mac' ? 'classifier' : type}, core ${core}`;
    this.#addBlock({ id, name, note: filename === '' ? note : lastPart(filename), running }, rx, tx);
  }

  /** Draws a pipe of the primary between its rings. */
  addPipe(id: string, pipes: readonly Edge[]): void {
    const rx = pipes.filter(({ to }) => to === id);
    const tx = pipes.filter(({ from }) => from === id);
    this.#addBlock({ id, name: id, note: 'pipe', running: rx.some(({ running }) => running) }, rx, tx);
  }

  /** Draws edges without a component: classifier entries for ports that no component sends to. */
  addLoose(edges: readonly Edge[]): void {
    const before = this.#y;
    const { id } = this.process;
    for (const edge of edges) {
      if (edge.from === id) this.#addRow(edge.to, 'out', [edge]);
      if (edge.to === id) this.#addRow(edge.from, 'in', [edge]);
    }
    if (this.#y > before) this.#y += GAP;
  }

  /** Draws the ports that have no socket yet, without jacks. */
  addUnusedPorts(ports: readonly string[]): void {
    const drawn = new Set(this.#sockets.map(({ port }) => port));
    for (const port of ports) if (!drawn.has(port)) this.#addRow(port, 'in', []);
    if (ports.some((port) => !drawn.has(port))) this.#y += GAP;
  }

  #addRow(port: string, side: Side, edges: readonly Edge[]): void {
    this.#addSocket(port, side, this.#y, edges, false);
    this.#y += ROW;
  }

  #addBlock(
    about: Pick<Block, 'id' | 'name' | 'note' | 'running'>,
    rx: readonly Edge[],
    tx: readonly Edge[],
  ): void {
    const { origin, width, process } = this;
    const outs = byPort(tx, ({ to }) => to);
    const ins = byPort(rx, ({ from }) => from);
    const rows = Math.max(1, ins.length, outs.length);
    const left = ins.length > 0 ? this.#socketWidth(false) + WIRE : PADDING;
    const right = outs.length > 0 ? this.#socketWidth(false) + WIRE : PADDING;
    const block: Block = {
      ...about,
      process: process.id,
      x: origin.x + left,
      y: origin.y + this.#y,
      width: width - left - right,
      height: rows * ROW + 4,
    };
    this.#blocks.push(block);
    const place = (index: number, count: number): number => this.#y + 2 + (index + (rows - count) / 2) * ROW;
    ins.forEach(([port, edges], index) => {
      const socket = this.#addSocket(port, 'in', place(index, ins.length), edges, false);
      for (const edge of edges)
        this.#addCable(edge, rightOf(socket), { x: block.x, y: middle(socket) }, false);
    });
    outs.forEach(([port, edges], index) => {
      const socket = this.#addSocket(port, 'out', place(index, outs.length), edges, false);
      const [edge] = edges;
      if (edge === undefined) return;
      this.#addCable(edge, { x: block.x + block.width, y: middle(socket) }, leftOf(socket), false);
    });
    this.#y += block.height + GAP;
  }

  #addSocket(port: string, side: Side, y: number, edges: readonly Edge[], jack: boolean): Socket {
    const { process, origin, width } = this;
    const socketWidth = this.#socketWidth(jack);
    const socket: Socket = {
      id: `${process.id} ${side} ${port} ${this.#sockets.length}`,
      process: process.id,
      port,
      name: nodeName(this.index, port),
      portType: this.#typeOf(port),
      side,
      note: edges
        .map(edgeNote)
        .filter((note) => note !== '')
        .join(' '),
      jack,
      edges: edges.map(({ id }) => id),
      running: edges.some(({ running }) => running),
      x: side === 'in' ? origin.x : origin.x + width - socketWidth,
      y: origin.y + y + 2,
      width: socketWidth,
      height: ROW - 4,
    };
    this.#sockets.push(socket);
    return socket;
  }

  #typeOf(port: string): PortType {
    return this.index.ports.get(port)?.type ?? 'udf';
  }

  #socketWidth(jack: boolean): number {
    return jack ? Math.min(JACK_SOCKET, (this.width - 36) / 2) : Math.min(SOCKET, (this.width - 80) / 2);
  }

  #addCable(edge: Edge, from: Point, to: Point, patch: boolean): void {
    this.#cables.push({
      id: edge.id,
      edge: edge.id,
      process: this.process.id,
      from,
      to,
      running: edge.running,
      tint: this.#typeOf(edge.type === 'tx' || edge.type === 'classify' ? edge.to : edge.from),
      patch,
    });
  }
}

/** Groups edges by the port at their other end, so that a classifier entry is drawn at its port. */
function byPort(edges: readonly Edge[], portOf: (edge: Edge) => string): (readonly [string, Edge[]])[] {
  const ports = new Map<string, Edge[]>();
  for (const edge of edges) {
    const port = portOf(edge);
    const list = ports.get(port);
    if (list === undefined) ports.set(port, [edge]);
    else list.push(edge);
  }
  return [...ports];
}

function middle({ y, height }: Rect): number {
  return y + height / 2;
}

function rightOf(rect: Rect): Point {
  return { x: rect.x + rect.width, y: middle(rect) };
}

function leftOf(rect: Rect): Point {
  return { x: rect.x, y: middle(rect) };
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
