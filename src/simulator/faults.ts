import type { Kind } from './model.js';
import type { CommandOutcome, Reply } from './outcome.js';
import { isSince, type Release } from './release.js';

/** Faults between a process and its controller. All of them can be changed while the process runs. */
export interface Faults {
  /** Delay before every reply in milliseconds; `real` for the delay measured with that kind and release. */
  delayMs: number | 'real';
  /** Sends replies in pieces of this many bytes, or of random sizes; 0 sends them whole. */
  split: number | 'random';
  /** Delay between the text of a reply and its NUL padding, in milliseconds; 0 sends both at once. */
  latePaddingMs: number;
  /**
   * Number of replies on a connection after which the process hangs forever. Undefined for never, as with the next
   * three.
   */
  hangAfter: number | undefined;
  /** Number of replies after which the process sends half of the next reply and closes the connection. */
  dropAfter: number | undefined;
  /** The same, but with a TCP reset (RST). */
  resetAfter: number | undefined;
  /** Number of replies after which every reply is garbage. */
  garbageAfter: number | undefined;
}

/** A process without faults. */
export const NO_FAULTS: Readonly<Faults> = {
  delayMs: 0,
  split: 0,
  latePaddingMs: 0,
  hangAfter: undefined,
  dropAfter: undefined,
  resetAfter: undefined,
  garbageAfter: undefined,
};

/** One step on the connection. Each `write` is a segment of its own. */
export type Step =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'write'; readonly bytes: Buffer }
  | { readonly do: 'close' }
  | { readonly do: 'reset' }
  | { readonly do: 'exit' }
  | { readonly do: 'die' }
  | { readonly do: 'hang' };

/** Reply time of vf and mirror up to 18.08.1 in milliseconds, as measured: they poll for commands once a second. */
const POLLED_REPLY_MS = 880;

/** The same for the state of September 2018, as measured. */
const SHORTER_POLLED_REPLY_MS = 400;

/** Delay between half a reply and a reset, in milliseconds: an earlier reset could discard unread bytes. */
const BEFORE_RESET_MS = 20;

const GARBAGE = Buffer.from('\xff\xfe}not a reply{\x07', 'latin1');

/** Bytes of garbage instead of a reply without padding. */
const GARBAGE_BYTES = 64;

/** Largest piece of a reply that is split at random. */
const LARGEST_RANDOM_PIECE = 1448;

/** Delay before a reply of a real process, in milliseconds. */
export function realDelayMs(kind: Kind, release: Release): number {
  if ((kind !== 'vf' && kind !== 'mirror') || isSince(release, '18.08.2')) return 0;
  return release === '2018-09' ? SHORTER_POLLED_REPLY_MS : POLLED_REPLY_MS;
}

function pieces(bytes: Buffer, split: Faults['split']): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < bytes.length;) {
    const whole = split === 0 ? bytes.length : split;
    const size = whole === 'random' ? 1 + Math.floor(Math.random() * LARGEST_RANDOM_PIECE) : whole;
    steps.push({ do: 'write', bytes: bytes.subarray(at, at + size) });
    at += size;
  }
  return steps;
}

function wait(ms: number): Step[] {
  return ms > 0 ? [{ do: 'wait', ms }] : [];
}

function sendReply({ content, padding }: Reply, { latePaddingMs, split }: Faults): Step[] {
  const zeros = Buffer.alloc(padding);
  if (latePaddingMs === 0 || padding === 0) return pieces(Buffer.concat([content, zeros]), split);
  return [...pieces(content, split), ...wait(latePaddingMs), ...pieces(zeros, split)];
}

function half({ content, padding }: Reply): Buffer {
  const whole = Buffer.concat([content, Buffer.alloc(padding)]);
  return whole.subarray(0, Math.max(1, Math.floor(whole.length / 2)));
}

function garbage({ content, padding }: Reply): Buffer {
  return Buffer.alloc(padding > 0 ? content.length + padding : GARBAGE_BYTES, GARBAGE);
}

function isDue(after: number | undefined, replies: number): boolean {
  return after !== undefined && replies >= after;
}

/**
 * The steps on the connection for one outcome of the model. Pure: the connection handles time and bytes. `replies`
 * counts the replies on this connection so far; `realDelay` is in milliseconds.
 */
export function planSteps(
  outcome: CommandOutcome,
  faults: Faults,
  replies: number,
  realDelay: number,
): Step[] {
  switch (outcome.kind) {
    case 'silent':
      return [];
    case 'hangs':
      return [{ do: 'hang' }];
    case 'dies':
      return [{ do: 'die' }];
    case 'exits':
      return [{ do: 'exit' }];
    case 'reply':
      break;
  }
  if (isDue(faults.hangAfter, replies)) return [{ do: 'hang' }];
  const delay = wait(faults.delayMs === 'real' ? realDelay : faults.delayMs);
  if (isDue(faults.resetAfter, replies)) {
    return [...delay, { do: 'write', bytes: half(outcome) }, ...wait(BEFORE_RESET_MS), { do: 'reset' }];
  }
  if (isDue(faults.dropAfter, replies)) {
    return [...delay, { do: 'write', bytes: half(outcome) }, { do: 'close' }];
  }
  const sending = isDue(faults.garbageAfter, replies)
    ? pieces(garbage(outcome), faults.split)
    : sendReply(outcome, faults);
  return [...delay, ...sending, ...(outcome.exits ? [{ do: 'exit' } as const] : [])];
}
