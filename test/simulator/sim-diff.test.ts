import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createModel, Host, parseRelease, type Kind, type ProcessModel } from '../../src/simulator/index.js';
import { ROOT } from '../support/recordings.js';
import { comparable } from './host-replay.js';

/** A command whose reply was once seen to differ between real processes and the simulator. */
interface Difference {
  /** `nfv`, `primaryF` for a primary with a forwarder, or the client id of one of several processes. */
  readonly process: string;
  readonly release: string;
  /** What was sent, to that process or to the one that is named before a colon. */
  readonly sequence: readonly string[];
  readonly command: string;
  readonly real: string;
  readonly real_closed: boolean;
  readonly walk: string;
}

interface Said {
  readonly process: string;
  readonly command: string;
  readonly reply: string;
  readonly closed: boolean;
}

const KINDS: Readonly<Record<string, readonly [kind: Kind, id: number, lcores: readonly number[]]>> = {
  primary: ['primary', 0, [0]],
  primaryF: ['primary', 0, [0, 1]],
  nfv: ['nfv', 1, [12, 13]],
  vf: ['vf', 3, [30, 31, 32, 33, 34]],
  mirror: ['mirror', 5, [50, 51, 52]],
  '1': ['nfv', 1, [12, 13]],
  '2': ['nfv', 2, [14, 15]],
  '3': ['vf', 3, [30, 31, 32, 33, 34]],
};

/** The process that a command of a sequence goes to, and the command without its name. */
function addressed(text: string, usual: string): [process: string, command: string] {
  const [, process, command] = /^(primary|\d): (.*)$/s.exec(text) ?? [];
  return process === undefined || command === undefined ? [usual, text] : [process, command];
}

/** Plays a sequence, with socket files of some vhosts left by an earlier run. */
function play({ process, release, sequence, walk }: Difference, stale: readonly number[]): Said[] {
  const host = new Host({ rings: 16, with: ['pcap', 'memif'] });
  for (const id of stale) host.createFile(`sock${id}`);
  const models = new Map<string, ProcessModel>();
  const modelOf = (name: string): ProcessModel => {
    const known = models.get(name);
    if (known) return known;
    const [kind, clientId, lcores] =
      KINDS[name === 'primary' && walk.startsWith('pri-del') ? 'primaryF' : name]!;
    const model = createModel({
      kind,
      clientId,
      lcores,
      release: parseRelease(release)!,
      phys: 2,
      rings: host.rings,
      queues: 1,
      sharedHost: host,
    });
    models.set(name, model);
    return model;
  };
  // All processes ran before the first command.
  modelOf(process);
  for (const text of sequence) modelOf(addressed(text, process)[0]);
  return sequence.map((text) => {
    const [name, command] = addressed(text, process);
    if (command.startsWith('sleep')) {
      host.settle(Number(command.slice('sleep '.length)));
      return { process: name, command, reply: '', closed: false };
    }
    const model = modelOf(name);
    if (model.onHost.hasEnded) return { process: name, command, reply: '', closed: true };
    const outcome = model.execute(command);
    const reply = outcome.kind === 'reply' ? outcome.content.toString('latin1') : '';
    const exits = outcome.kind === 'exits' || (outcome.kind === 'reply' && outcome.exits);
    if (outcome.kind === 'dies') model.onHost.end('killed');
    if (exits) model.onHost.end('exited');
    host.tick();
    return { process: name, command, reply, closed: outcome.kind === 'dies' || exits };
  });
}

/** Vhosts that a sequence names: of each an earlier run may have left a socket file. */
function vhostsOf(sequence: readonly string[]): number[] {
  const names = sequence.flatMap((text) => [...text.matchAll(/vhost:(\d+)/g)].map(([, id]) => Number(id)));
  return [...new Set(names)];
}

function agrees(row: Difference, said: readonly Said[]): boolean {
  const [name, command] = addressed(row.command, row.process);
  const same = said.filter((each) => each.process === name && each.command === command);
  // A sequence that was written by hand has the command, not its position.
  const candidates = name === row.process && command === row.command ? same.slice(-1) : same;
  return candidates.some(
    ({ reply, closed }) =>
      comparedPart(reply, row) === comparedPart(row.real, row) && closed === row.real_closed,
  );
}

/** The part of a reply that a row contains: some rows are truncated among the rings. */
function comparedPart(reply: string, { real }: Difference): string | null {
  const isCut = real.startsWith('{') && !real.endsWith('}');
  return plain(isCut ? (reply.split('"ring_ports"')[0] ?? '') : reply);
}

/** A reply without what differs from host to host, and without the blanks that 18.08 writes. */
function plain(reply: string): string | null {
  const dense = reply.replaceAll(/([:,]) (?=["{[\d])/g, '$1');
  return comparable(dense.replaceAll(/"eth":"[^"]*"/g, '"eth":"00:00:00:00:00:00"'));
}

test('former differences from the real processes are corrected', () => {
  const rows = readFileSync(new URL('test/recordings/sim-diff-20.02.jsonl', ROOT), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Difference);
  assert.ok(rows.length > 80);
  const differing = rows.filter((row) => {
    const vhosts = vhostsOf(row.sequence);
    return ![[], ...vhosts.map((id) => [id]), vhosts].some((stale) => agrees(row, play(row, stale)));
  });
  const names = differing.map(({ walk, command, sequence }) => `${walk} #${sequence.length} ${command}`);
  assert.deepEqual(names, []);
});
