import type { Dice } from '../../../scripts/random.js';
import type { Operation, Put, Read } from './history.js';

/** A put that has replaced one revision by another. */
type Replacement = Put & { readonly condition: string; readonly outcome: { readonly written: string } };

function isReplacement(operation: Operation): operation is Replacement {
  return (
    operation.kind === 'put' &&
    operation.condition !== undefined &&
    operation.condition !== null &&
    typeof operation.outcome !== 'string'
  );
}

function replaced(history: readonly Operation[], one: Operation, by: Operation): Operation[] {
  return history.map((each) => (each === one ? by : each));
}

/** A second writer replaces the same revision as the first, and nobody is told that the first update is lost. */
function loseUpdate(history: readonly Operation[], dice: Dice): Operation[] | undefined {
  const pairs = history.filter(isReplacement).flatMap((second) => {
    const first = history.filter(isReplacement).find(({ outcome }) => outcome.written === second.condition);
    return first === undefined ? [] : [{ first, second }];
  });
  const pair = dice.pick(pairs);
  if (pair === undefined) return undefined;
  return replaced(history, pair.second, { ...pair.second, condition: pair.first.condition });
}

/** The reads that began when this response was older than the data of the read can be. */
function readsAfter(history: readonly Operation[], { respondedAt }: Operation): Read[] {
  return history.filter(
    (each): each is Read => each.kind === 'read' && each.invokedAt - each.maxAgeMs > respondedAt,
  );
}

/** A read shows a document that was replaced before the greatest age of its data. */
function showStale(history: readonly Operation[], dice: Dice): Operation[] | undefined {
  const cases = history
    .filter(isReplacement)
    .flatMap((replacement) => readsAfter(history, replacement).map((read) => ({ read, replacement })));
  const chosen = dice.pick(cases);
  if (chosen === undefined) return undefined;
  const { read, replacement } = chosen;
  return replaced(history, read, { ...read, found: { revision: replacement.condition } });
}

/** A read shows a document that was deleted before the greatest age of its data. */
function bringBack(history: readonly Operation[], dice: Dice): Operation[] | undefined {
  const cases = history.flatMap((deletion) =>
    deletion.kind === 'delete' && deletion.outcome === 'deleted' && deletion.condition !== undefined
      ? readsAfter(history, deletion).map((read) => ({ read, revision: deletion.condition ?? '' }))
      : [],
  );
  const chosen = dice.pick(cases);
  if (chosen === undefined) return undefined;
  const { read, revision } = chosen;
  return replaced(history, read, { ...read, found: { revision } });
}

/** A write takes effect that was refused. */
function carryOutRefused(history: readonly Operation[], dice: Dice): Operation[] | undefined {
  const put = dice.pick(
    history.filter((each): each is Put => each.kind === 'put' && each.outcome === 'refused'),
  );
  const read = dice.pick(history.filter((each): each is Read => each.kind === 'read'));
  if (put === undefined || read === undefined) return undefined;
  return replaced(history, read, { ...read, found: { revision: '999999', content: put.content } });
}

/** A write takes effect twice: a read shows its content with another revision. */
function writeTwice(history: readonly Operation[], dice: Dice): Operation[] | undefined {
  const put = dice.pick(history.filter(isReplacement));
  const read = dice.pick(history.filter((each): each is Read => each.kind === 'read'));
  if (put === undefined || read === undefined) return undefined;
  return replaced(history, read, { ...read, found: { revision: '999999', content: put.content } });
}

/**
 * Faults of a server, each of which makes a history not linearizable. @returns undefined when the history has no place for it.
 */
export const MUTATIONS: Readonly<
  Record<string, (history: readonly Operation[], dice: Dice) => Operation[] | undefined>
> = {
  'a lost update': loseUpdate,
  'a stale read that is told to be fresh': showStale,
  'a read of a deleted document': bringBack,
  'a write that took effect after it was refused': carryOutRefused,
  'a write that took effect twice': writeTwice,
};
