import { pageKind } from '../kinds.js';
import { edgeNote, nodeName } from '../names.js';
import { type TopologyComponent, type Edge, type Index, type PortType, type Process } from '../topology.js';
import { BOX, type Contents } from './contents.js';
import type { Block, Box, Cable, Point, Rect, Side, Socket } from './scene.js';
import { layOutSummary } from './summary.js';

/** Sizes of a box and its contents, in pixels. The style sheets use the same sizes. */
const HEAD = 36;
const ROW = 28;
const GAP = 6;
const PADDING = 8;
/** Widths of sockets with a jack and of sockets of a component. */
const JACK_SOCKET = 118;
const SOCKET = 96;
const WIRE = 6;
/** A line of text in a block, and the characters of the name and of a note that it has room for. */
const LINE = 14;
const NAME_CHARS = 8;
const NOTE_CHARS = 10;
/** Characters of a block without a port on one side. */
const WIDE = 2.2;

/** How a box is drawn: with its contents, as a summary, or as a summary in a picture of summaries. */
export type BoxSize = 'full' | 'summary' | 'small';

/** Lays out a box with its upper left corner at the origin. */
export function layOutBox(contents: Contents, size: BoxSize): Box {
  return size === 'full' ? layOutContents(contents) : layOutSummary(contents, size);
}

/** Moves a box with all that is in it. */
export function moveBox(box: Box, { x, y }: Point): Box {
  const moved = <T extends Point>(each: T): T => ({ ...each, x: each.x + x, y: each.y + y });
  const sockets = box.sockets.map(moved);
  return {
    ...moved(box),
    sockets,
    ends: box.ends === box.sockets ? sockets : box.ends.map(moved),
    blocks: box.blocks.map(moved),
    cables: box.cables.map((cable) => ({ ...cable, from: moved(cable.from), to: moved(cable.to) })),
  };
}

function layOutContents({ process, components, edges, index }: Contents): Box {
  const box = new BoxBuilder(process, index);
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
  ) {}

  build(): Box {
    const { id, type } = this.process;
    return {
      id,
      type,
      x: 0,
      y: 0,
      width: BOX,
      height: this.#y === HEAD ? HEAD : this.#y + PADDING - GAP,
      isSummary: false,
      sockets: this.#sockets,
      ends: this.#sockets,
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
    const notes = [type === 'classifier_mac' ? 'classifier' : type, `core ${core}`];
    if (filename !== '') notes.push(lastPart(filename));
    this.#addBlock({ id, name, notes, running }, rx, tx);
  }

  /** Draws a pipe of the primary between its rings. */
  addPipe(id: string, pipes: readonly Edge[]): void {
    const rx = pipes.filter(({ to }) => to === id);
    const tx = pipes.filter(({ from }) => from === id);
    this.#addBlock({ id, name: id, notes: ['pipe'], running: rx.some(({ running }) => running) }, rx, tx);
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
    about: Pick<Block, 'id' | 'name' | 'notes' | 'running'>,
    rx: readonly Edge[],
    tx: readonly Edge[],
  ): void {
    const outs = byPort(tx, ({ to }) => to);
    const ins = byPort(rx, ({ from }) => from);
    const rows = Math.max(1, ins.length, outs.length);
    const left = ins.length > 0 ? SOCKET + WIRE : PADDING;
    const right = outs.length > 0 ? SOCKET + WIRE : PADDING;
    const width = BOX - left - right;
    const block: Block = {
      ...about,
      process: this.process.id,
      x: left,
      y: this.#y,
      width,
      height: Math.max(rows * ROW + 4, textHeight(about, ins.length > 0 && outs.length > 0 ? 1 : WIDE)),
    };
    this.#blocks.push(block);
    const top = this.#y + (block.height - rows * ROW) / 2;
    const place = (index: number, count: number): number => top + (index + (rows - count) / 2) * ROW;
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
    const { process } = this;
    const width = jack ? JACK_SOCKET : SOCKET;
    const notes = edges.map(edgeNote).filter((note) => note !== '');
    const socket: Socket = {
      id: `${process.id} ${side} ${port} ${this.#sockets.length}`,
      process: process.id,
      port,
      name: nodeName(this.index, port),
      portType: this.#typeOf(port),
      side,
      note: notes.length > 1 ? `${notes.length} entries` : (notes[0] ?? ''),
      jack,
      edges: edges.map(({ id }) => id),
      running: edges.some(({ running }) => running),
      x: side === 'in' ? 0 : BOX - width,
      y: y + 2,
      width,
      height: ROW - 4,
    };
    this.#sockets.push(socket);
    return socket;
  }

  #typeOf(port: string): PortType {
    return this.index.ports.get(port)?.type ?? 'udf';
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

/** The height of the texts of a block. Long words are wrapped. @param factor of the room of a line. */
function textHeight({ name, notes }: Pick<Block, 'name' | 'notes'>, factor: number): number {
  const linesOf = (text: string, chars: number): number =>
    Math.max(1, Math.ceil(text.length / Math.floor(chars * factor)));
  const lines = notes.reduce((sum, note) => sum + linesOf(note, NOTE_CHARS), linesOf(name, NAME_CHARS));
  return lines * LINE + 6;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
