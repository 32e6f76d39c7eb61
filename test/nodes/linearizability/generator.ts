import { Dice } from '../../../scripts/random.js';
import type { Condition, Operation } from './history.js';

/** Greatest age of the data of a simulated read, in milliseconds. */
const MAX_AGE_MS = 500;

interface Version {
  readonly content: string;
  readonly revision: string;
}

/** The document of a server without faults, with all its past. */
class Register {
  readonly #past: { readonly since: number; readonly version: Version | undefined }[] = [
    { since: -Infinity, version: undefined },
  ];
  #revision = 100;

  at(time: number): Version | undefined {
    return this.#past.findLast(({ since }) => since <= time)?.version;
  }

  /** @returns whether the condition held. */
  write(now: number, condition: Condition, content: string | undefined): Version | undefined | false {
    const present = this.at(now);
    const expected = condition ?? undefined;
    if (condition !== undefined && present?.revision !== expected) return false;
    const version = content === undefined ? undefined : { content, revision: String(++this.#revision) };
    this.#past.push({ since: now, version });
    return version;
  }
}

/** Something that happens at a time. */
interface Happening {
  readonly at: number;
  readonly happen: () => void;
}

/**
 * A linearizable history: several clients write over what they saw last, and read. Some responses are lost, and a request with a
 * lost response may be carried out late, or never.
 */
export function generateHistory(seed: number, { clients = 5, operations = 200 } = {}): Operation[] {
  const dice = new Dice(seed);
  const register = new Register();
  const history: Operation[] = [];
  const agenda: Happening[] = [];
  let count = 0;
  const plan = (at: number, happen: () => void): void => void agenda.push({ at, happen });

  const client = (now: number, known: Version | undefined): void => {
    if (count++ >= operations) return;
    const invokedAt = now + dice.between(0, 40);
    const effectAt = invokedAt + dice.between(0, 40);
    const respondedAt = effectAt + dice.between(0, 40);
    const timed = { invokedAt, respondedAt };
    const isLost = dice.chance(0.1);
    const lateMs = dice.chance(0.5) ? dice.between(0, 2_000) : 0;
    const number = count;
    const condition: Condition = known?.revision ?? null;
    if (dice.chance(0.4)) {
      plan(effectAt, () => {
        const version = register.at(effectAt - dice.between(0, MAX_AGE_MS));
        history.push({ kind: 'read', ...timed, found: version, maxAgeMs: MAX_AGE_MS });
        client(respondedAt, version);
      });
      return;
    }
    const content = known !== undefined && dice.chance(0.3) ? undefined : `d${number}`;
    const record = (result: Version | undefined | false | 'unknown'): void => {
      if (content === undefined) {
        const refused = register.at(effectAt) === undefined ? 'missing' : 'refused';
        const outcome = result === 'unknown' ? result : result === false ? refused : 'deleted';
        history.push({ kind: 'delete', ...timed, condition, outcome });
      } else {
        const outcome =
          result === 'unknown' ? result : result ? { written: result.revision } : ('refused' as const);
        history.push({ kind: 'put', ...timed, content, condition, outcome });
      }
    };
    if (isLost) {
      record('unknown');
      if (dice.chance(0.7))
        plan(effectAt + lateMs, () => void register.write(effectAt + lateMs, condition, content));
      plan(respondedAt, () => client(respondedAt, known));
      return;
    }
    plan(effectAt, () => {
      const result = register.write(effectAt, condition, content);
      record(result);
      client(respondedAt, result === false ? register.at(effectAt) : result);
    });
  };

  for (let i = 0; i < clients; i++) client(0, undefined);
  for (;;) {
    agenda.sort((a, b) => b.at - a.at);
    const next = agenda.pop();
    if (next === undefined) return history;
    next.happen();
  }
}
