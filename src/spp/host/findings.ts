import type { RuleId } from '../hazards.js';

/** Why spp-ctl does not send a change. Nothing of it was sent. */
export interface Refusal {
  /** The rules that it follows, the one that decides first. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** What would happen: the beginning of a sentence, without a full stop. */
  readonly reason: string;
  /** What to do in its place: the end of the sentence. */
  readonly instead: string;
}

/**
 * What is wrong with a damaged process.
 *
 * - `port_table`: its first port has become `udf` (N2, P6).
 * - `dangling_patch`: a patch leads to a port that was deleted (N7, P5).
 * - `vhost_lost`: another process has taken a vhost of it, or its queues (H7).
 * - `device_lost`: a device of it was removed by another process (H10, H13, P3).
 * - `blocked`: it refuses every change, because it cannot open a port that was attached (V9).
 * - `port_list`: the primary's list of ports and its table do not agree any more (P2, P3).
 */
export type DamageKind =
  'port_table' | 'dangling_patch' | 'vhost_lost' | 'device_lost' | 'blocked' | 'port_list';

/** The damage of a process: it goes on, but not as its status says, and some changes would end it. */
export interface Damage {
  readonly kind: DamageKind;
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** What is wrong: a sentence without a full stop. */
  readonly reason: string;
  /** What mends it: a sentence without a full stop, an imperative. */
  readonly mend: string;
}

/** What people and programs are told of a damage. */
export function aboutDamage({ kind, reason, mend }: Damage): Pick<Damage, 'kind' | 'reason' | 'mend'> {
  return { kind, reason, mend };
}
