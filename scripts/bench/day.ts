import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { components } from '../../generated/types.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import type { Usage } from '../leash.js';
import { folderSize, openDescriptors } from '../soak/measurement.js';
import { type Case, type Context, row, type Row, type Target } from './case.js';
import { Child, freePorts } from './children.js';
import type { DayPanelOrder, DayPanelReply, ReconnectOrder } from './day-panel.js';
import { get, put } from './load.js';
import { growthPercent, megabytes, ratioRow } from './memory.js';
import { startHapi, until, untilListed } from './servers.js';

/** What happens on a host in a day. */
interface Day {
  readonly requests: number;
  readonly reconnects: number;
  readonly applies: number;
}

const DAY: Day = { requests: 10_000_000, reconnects: 100_000, applies: 10_000 };

/** Number of parts of the day. The memory is measured after each, and compared in the second half of them. */
const TURNS = 40;

/** The smallest share of a day after which memory must not grow any more. */
const LEAST_FLAT = 0.1;

const PROCESSES = 99;
const CLIENTS = 32;

/** Number of processes that the desired document names. */
const DESIRED = 10;

const REQUESTS = Array.from({ length: PROCESSES }, (_, at) => get(`/v1/vfs/${at + 1}`));

/** Two documents in turn, so that each apply sends a command to each of its processes. */
const APPLIES = [['forward'] as const, []].map((types) => put('/v1/panel', desired(types)));

function desired(types: readonly 'forward'[]): PanelDocument {
  const components = types.map((type) => ({ name: type, core: 2, type, rx_port: [], tx_port: [] }));
  const ids = Array.from({ length: DESIRED }, (_, at) => String(at + 1));
  return { vfs: Object.fromEntries(ids.map((id) => [id, { components, classifier_table: [] }])) };
}

/** What spp-ctl keeps open and on disk. */
interface Kept {
  /** Open descriptors; `NaN` if the system does not provide them. */
  readonly descriptors: number;
  /** Files of the state folder, in bytes. */
  readonly state: number;
}

/** A spp-ctl that restores and repairs, and its processes. */
class Subject {
  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly server: Child,
    private readonly panel: Child,
  ) {}

  static async start(): Promise<Subject> {
    const folder = await mkdtemp(join(tmpdir(), 'spp-ctl-day-'));
    const [port = 0, secondary = 0] = await freePorts(2);
    const server = new Child('bin/spp-ctl.js', [
      ...['-p', '0', '-s', String(secondary), '-a', String(port), '--log-level', 'error'],
      ...['--state-dir', stateOf(folder), '--audit-log', join(folder, 'audit.log')],
      ...['--restore', 'on', '--drift', 'repair'],
    ]);
    await untilListed(port, 0);
    const panel = new Child('scripts/bench/day-panel.js');
    await panel.ask(undefined, isReply);
    const subject = new Subject(port, folder, server, panel);
    await subject.order({ port: secondary, processes: PROCESSES });
    await subject.untilSettled();
    return subject;
  }

  async order(order: DayPanelOrder | ReconnectOrder): Promise<void> {
    await this.panel.ask(order, isReply);
  }

  /** Resolves when all processes are connected, and nothing is being restored. */
  async untilSettled(): Promise<void> {
    await untilListed(this.port, PROCESSES);
    await until(async () => {
      const { processes } = await this.get<components['schemas']['PanelStatus']>('/v1/panel/status');
      return processes.every(({ state }) => state === 'in_sync' || state === 'unmanaged');
    });
  }

  /** @throws Error when one of the last applies did not send its commands, as the figures are meaningless then. */
  async checkApplies(): Promise<void> {
    const changes = await this.get<components['schemas']['PanelChangeList']>('/v1/panel/changes');
    const failed = changes.find(({ state, commands }) => state !== 'done' || commands.length !== DESIRED);
    if (failed !== undefined) throw new Error(`an apply ended otherwise: ${JSON.stringify(failed)}`);
  }

  usage(collect = false): Promise<Usage> {
    return this.server.usage(collect);
  }

  kept(): Kept {
    const { sockets, others } = openDescriptors(this.server.pid) ?? { sockets: NaN, others: NaN };
    return { descriptors: sockets + others, state: folderSize(stateOf(this.folder)) };
  }

  private async get<Body>(path: string): Promise<Body> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      headers: { connection: 'close' },
    });
    return (await response.json()) as Body;
  }

  async stop(): Promise<void> {
    await Promise.all([this.server.stop(), this.panel.stop()]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

function stateOf(folder: string): string {
  return join(folder, 'state');
}

function isReply(reply: object): reply is DayPanelReply {
  return 'dayPanel' in reply;
}

/** A share of the day, in whole turns; the documents are applied in pairs. */
function shareOf(share: number): Day {
  const of = (count: number, unit: number): number =>
    TURNS * unit * Math.max(1, Math.round((share * count) / TURNS / unit));
  return {
    requests: of(DAY.requests, 1),
    reconnects: of(DAY.reconnects, 1),
    applies: of(DAY.applies, APPLIES.length),
  };
}

async function measureDay({ load, day: share, progress }: Context): Promise<Row[]> {
  const day = shareOf(share);
  const [subject, reference] = await Promise.all([Subject.start(), startHapi()]);
  try {
    const samples: (readonly [number, number])[] = [];
    const halves: (Kept & { readonly heap: number })[] = [];
    for (let turn = 1; turn <= TURNS; turn++) {
      const part = (each: keyof Day): number => day[each] / TURNS;
      const { port } = subject;
      await load.run({ port, clients: 1, total: part('applies'), requests: APPLIES, settle: false });
      await subject.checkApplies();
      await subject.order({ reconnects: part('reconnects') });
      await subject.untilSettled();
      await load.run({ port, clients: CLIENTS, total: part('requests'), requests: REQUESTS });
      // As many, because V8 also enlarges the memory for young objects of R3, by and by.
      await load.run({
        ...{ port: reference.port, clients: CLIENTS, total: part('requests') },
        requests: [get('/v1/processes')],
      });
      samples.push([(await subject.usage()).rss, (await reference.usage()).rss]);
      if (turn === TURNS / 2 || turn === TURNS)
        halves.push({ heap: (await subject.usage(true)).heap, ...subject.kept() });
      progress(`day: ${turn} of ${TURNS} parts, ${megabytes(samples.at(-1)?.[0] ?? 0)} resident`);
    }
    const later = samples.slice(TURNS / 2);
    const ours = later.map(([mine]) => mine);
    const when = (tell: (half: Kept & { readonly heap: number }) => string): string =>
      halves.map(tell).join(', at the end ');
    // In a small share of a day, memory is still growing to its first maximum.
    const flat: Target | string = share < LEAST_FLAT ? '%' : { bound: 'at most', value: 3, unit: '%' };
    return [
      ratioRow(
        `resident memory after ${share === 1 ? 'a day' : `${share} of a day`}: ${inWords(day)}`,
        later,
      ),
      row(
        'its growth during the second half',
        flat,
        [growthPercent(ours)],
        [
          `${megabytes(Math.min(...ours))} to ${megabytes(Math.max(...ours))}`,
          `objects and buffers after garbage collection ${when(({ heap }) => megabytes(heap, 1))}`,
          `descriptors ${when(({ descriptors }) => String(descriptors))}`,
          `state folder ${when(({ state }) => megabytes(state, 1))}`,
        ].join('; '),
      ),
    ];
  } finally {
    await Promise.all([subject.stop(), reference.stop()]);
  }
}

function inWords({ requests, reconnects, applies }: Day): string {
  const text = (count: number): string => count.toLocaleString('en');
  return `${text(requests)} requests, ${text(reconnects)} reconnects, ${text(applies)} applies`;
}

/** The memory of spp-ctl during a simulated day, compared with that of a hapi with as many requests. */
export const DAY_CASE: Case = { id: 'day', run: measureDay };
