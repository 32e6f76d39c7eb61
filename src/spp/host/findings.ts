import type { RuleId } from '../hazards.js';

/** Why spp-ctl refuses a change. Nothing of the change was sent. */
export interface Refusal {
  /** The rules behind the refusal, the deciding rule first. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** What would happen: the beginning of a sentence, without a full stop. */
  readonly reason: string;
  /** What to do instead: the end of the sentence. */
  readonly instead: string;
}

/**
 * The kind of damage.
 *
 * - `port_table`: the first port has become `udf` (N2, P6).
 * - `dangling_patch`: a patch leads to a deleted port (N7, P5).
 * - `vhost_lost`: another process has taken a vhost of the process, or its queues (H7).
 * - `device_lost`: another process has removed a device of the process (H10, H13, P3).
 * - `blocked`: the process rejects every change, because it cannot open an attached port (V9).
 * - `port_list`: the port list of the primary and its port table have diverged (P2, P3).
 */
export type DamageKind =
  'port_table' | 'dangling_patch' | 'vhost_lost' | 'device_lost' | 'blocked' | 'port_list';

/** The damage of a process: the process continues, but differs from its status, and some changes would end it. */
export interface Damage {
  readonly kind: DamageKind;
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** The damage: a sentence without a full stop. */
  readonly reason: string;
  /** The remedy: an imperative sentence without a full stop. */
  readonly mend: string;
}

/** The part of a damage that the API, events and logs show. */
export function aboutDamage({ kind, reason, mend }: Damage): Pick<Damage, 'kind' | 'reason' | 'mend'> {
  return { kind, reason, mend };
}
