import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Case, row } from './case.js';
import { fullHost, type HostSize } from './full-host.js';
import { ControlledHost, RawHost } from './hosts.js';
import type { SimCommand } from './sim-host.js';
import { median } from './statistics.js';

/** 20 processes and about 600 commands. */
const SIZE: HostSize = { nfvs: 5, vfs: 14, nics: 16, each: 12, vhosts: 0 };

/** Rounds that warm up both sides. V8 compiles spp-ctl on the core of the processes until then. */
const WARM_UP = 12;

/** How long no command arrives before a restore counts as over, in milliseconds. */
const QUIET_MS = 700;

/** Interval of the checks for more commands, in milliseconds, and how long a restore may take. */
const POLL_MS = 20;
const PATIENCE_MS = 60_000;

interface Round {
  readonly ms: number;
  readonly rawMs: number;
  readonly commands: readonly SimCommand[];
}

const isGreeting = ({ text }: SimCommand): boolean => text.startsWith('_');

const isChange = (command: SimCommand): boolean => !isGreeting(command) && command.text !== 'status';

/**
 * Waits until something was changed and nothing is sent any more.
 *
 * @returns the commands of the restore. @throws Error when nothing is changed in time.
 */
async function restored(subject: ControlledHost): Promise<readonly SimCommand[]> {
  const commands: SimCommand[] = [];
  const start = performance.now();
  let quietSince = Infinity;
  while (performance.now() - quietSince < QUIET_MS) {
    await sleep(POLL_MS);
    const more = await subject.commands();
    commands.push(...more);
    if (more.some(isChange) || (more.length > 0 && quietSince < Infinity)) quietSince = performance.now();
    if (performance.now() - start > PATIENCE_MS) throw new Error('the host was not restored in time');
  }
  return commands;
}

/**
 * The time from the last greeting to the reply to the last command that changed something. What is read afterwards, to verify,
 * is left out on both sides.
 */
async function round(subject: ControlledHost, raw: RawHost): Promise<Round> {
  await subject.reboot(SIZE);
  const all = await restored(subject);
  const greeted = Math.max(...all.filter(isGreeting).map(({ repliedAt, at }) => repliedAt ?? at));
  const changes = all.filter(isChange);
  const over = Math.max(...changes.map(({ repliedAt, at }) => repliedAt ?? at));
  const commands = all.filter((each) => !isGreeting(each) && each.at <= over);
  await raw.renew(SIZE);
  return { ms: over - greeted, rawMs: await raw.replay(commands), commands };
}

/** How long a host takes to be restored after all its processes were killed. */
export const RESTORE_CASE: Case = {
  id: 'restore',
  run: async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'spp-ctl-bench-'));
    const [subject, raw] = await Promise.all([
      ControlledHost.start(['--restore', 'on', '--state-dir', folder]),
      RawHost.start(),
    ]);
    try {
      await subject.renew(SIZE);
      await subject.apply(fullHost(SIZE));
      const rounds: Round[] = [];
      for (let at = context.quick ? -1 : -WARM_UP; at < context.rounds; at++) {
        const result = await round(subject, raw);
        if (at >= 0) rounds.push(result);
      }
      const commands = rounds[0]?.commands ?? [];
      const statuses = commands.filter(({ text }) => text === 'status').length;
      const ms = (of: (each: Round) => number): string => `${Math.round(median(rounds.map(of)))} ms`;
      return [
        row(
          'restore of 20 processes after all were killed, from the last greeting',
          { bound: 'at most', value: 1.2, unit: '× critical path of the commands' },
          rounds.map((each) => each.ms / each.rawMs),
          `${ms((each) => each.ms)}; raw ${ms((each) => each.rawMs)}; ${commands.length - statuses} commands and ${statuses} statuses`,
        ),
      ];
    } finally {
      await Promise.all([subject.stop(), raw.stop()]);
      await rm(folder, { recursive: true });
    }
  },
};
