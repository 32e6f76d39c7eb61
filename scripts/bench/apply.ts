import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_CHANGES } from '../../src/panel/apply/change-log.js';
import { History } from '../../src/panel/apply/history.js';
import { type Case, type Context, row, type Row } from './case.js';
import { fullHost, type HostSize } from './full-host.js';
import { ControlledHost, RawHost } from './hosts.js';
import type { SimCommand } from './sim-host.js';
import { median } from './statistics.js';

/** 99 processes and about 1,500 commands. */
const SIZE: HostSize = { nfvs: 38, vfs: 60, nics: 16, each: 6, vhosts: 0 };

/** The same with devices, which are made one after another. */
const SERIAL: HostSize = { ...SIZE, vhosts: 14 };

/** Rounds that warm up both sides. V8 compiles spp-ctl on the core of the processes until then. */
const WARM_UP = 20;

/** How long a vhost takes, in milliseconds; real ones take 20 to 140. */
const HOTPLUG_MS = 20;

interface Round {
  readonly ms: number;
  readonly rawMs: number;
  readonly commands: readonly SimCommand[];
}

/** Applies a full host to an empty one. @returns the time of the request, in milliseconds. */
async function applyAnew(subject: ControlledHost, size: HostSize, hotplugMs = 0): Promise<number> {
  // Or the processes of the new host would be compared with the document of the round before.
  await subject.forget();
  await subject.renew(size, hotplugMs);
  await subject.commands();
  return subject.apply(fullHost(size));
}

/** Applies a full host to an empty one, and sends the same commands over plain sockets. */
async function round(
  size: HostSize,
  hotplugMs: number,
  subject: ControlledHost,
  raw: RawHost,
): Promise<Round> {
  const ms = await applyAnew(subject, size, hotplugMs);
  const commands = await subject.commands();
  await raw.renew(size, hotplugMs);
  const rawMs = await raw.replay(commands);
  return { ms, rawMs, commands };
}

async function measure(
  context: Context,
  name: string,
  limit: number,
  size: HostSize,
  hotplugMs: number,
): Promise<Row> {
  const [subject, raw] = await Promise.all([ControlledHost.start(), RawHost.start()]);
  try {
    const rounds: Round[] = [];
    for (let at = context.quick ? -1 : -WARM_UP; at < context.rounds; at++) {
      const result = await round(size, hotplugMs, subject, raw);
      if (at >= 0) rounds.push(result);
    }
    const commands = rounds[0]?.commands ?? [];
    const statuses = commands.filter(({ text }) => text === 'status').length;
    const ms = (of: (each: Round) => number): string => `${Math.round(median(rounds.map(of)))} ms`;
    return row(
      name,
      { bound: 'at most', value: limit, unit: '× critical path of the commands' },
      rounds.map((each) => each.ms / each.rawMs),
      `${ms((each) => each.ms)}; raw ${ms((each) => each.rawMs)}; ${commands.length - statuses} commands and ${statuses} statuses`,
    );
  } finally {
    await Promise.all([subject.stop(), raw.stop()]);
  }
}

/** Fills a state folder with as many changes as spp-ctl remembers, each of them an apply to a full host. */
async function fillStateFolder(folder: string): Promise<void> {
  const subject = await ControlledHost.start(['--state-dir', folder]);
  try {
    await applyAnew(subject, SIZE);
  } finally {
    await subject.stop();
  }
  const history = new History(folder, (problem) => {
    throw new Error(problem);
  });
  const [change] = await history.read();
  if (change === undefined) throw new Error('the change was not kept');
  await history.write(Array.from({ length: MAX_CHANGES }, (_, at) => ({ ...change, id: `bench-${at}` })));
}

/** What a state folder costs an apply: the document, the change and what undoes it are kept before the response. */
async function measureKept(context: Context): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'spp-ctl-bench-'));
  try {
    await fillStateFolder(folder);
    const [subject, plain] = await Promise.all([
      ControlledHost.start(['--state-dir', folder]),
      ControlledHost.start(),
    ]);
    try {
      const times: (readonly [number, number])[] = [];
      for (let at = context.quick ? -1 : -WARM_UP; at < context.rounds; at++) {
        const pair = [await applyAnew(subject, SIZE), await applyAnew(plain, SIZE)] as const;
        if (at >= 0) times.push(pair);
      }
      const ms = (at: 0 | 1): string => `${Math.round(median(times.map((each) => each[at])))} ms`;
      return row(
        `apply to a full host with a state folder, after ${MAX_CHANGES} such changes`,
        { bound: 'at most', value: 1.2, unit: '× without a state folder' },
        times.map(([kept, without]) => kept / without),
        `${ms(0)}; without ${ms(1)}`,
      );
    } finally {
      await Promise.all([subject.stop(), plain.stop()]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How long a full host takes, compared with its commands alone. */
export const APPLY_CASES: readonly Case[] = [
  {
    id: 'apply',
    run: async (context) => [await measure(context, 'apply from an empty to a full host', 1.2, SIZE, 0)],
  },
  { id: 'apply-kept', run: async (context) => [await measureKept(context)] },
  {
    id: 'apply-serial',
    run: async (context) => [
      await measure(context, 'apply to a full host with vhosts, one after another', 1.15, SERIAL, HOTPLUG_MS),
    ],
  },
];
