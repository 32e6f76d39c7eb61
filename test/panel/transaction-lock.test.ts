import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TransactionLock } from '../../src/panel/apply/transaction-lock.js';
import { ApplyInProgressError } from '../../src/panel/errors.js';

/** Work that ends on request. */
class Work {
  isBegun = false;
  end: () => void = () => undefined;
  readonly run = (): Promise<string> => {
    this.isBegun = true;
    return new Promise((resolve) => (this.end = () => resolve('result')));
  };
}

/** Lets everything that is due run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('the transaction lock', () => {
  it('applies one document at a time', async () => {
    const lock = new TransactionLock();
    const work = new Work();
    const first = lock.apply('a', work.run);
    await assert.rejects(lock.apply('b', new Work().run), new ApplyInProgressError('a'));
    await turn();
    work.end();
    assert.equal(await first, 'result');
    assert.equal(lock.isQuiet, true);
  });

  it('applies a document after the restores and repairs that run, and lets no other begin meanwhile', async () => {
    const lock = new TransactionLock();
    const [repair, document] = [new Work(), new Work()];
    const repaired = lock.share(false, repair.run);
    const applied = lock.apply('a', document.run);
    await turn();
    assert.equal(document.isBegun, false);
    assert.equal(await lock.share(false, new Work().run), undefined);
    repair.end();
    await repaired;
    await turn();
    assert.equal(document.isBegun, true);
    document.end();
    await applied;
  });

  it('lets one restore at a time change devices, and others run beside it', async () => {
    const lock = new TransactionLock();
    const [devices, other] = [new Work(), new Work()];
    const first = lock.share(true, devices.run);
    assert.equal(await lock.share(true, new Work().run), undefined);
    const second = lock.share(false, other.run);
    assert.equal(other.isBegun, true);
    devices.end();
    other.end();
    await Promise.all([first, second]);
    const next = new Work();
    const third = lock.share(true, next.run);
    next.end();
    assert.equal(await third, 'result');
  });

  it('reports to its observer that a document was applied, or could not be applied, once another may be', async () => {
    const lock = new TransactionLock();
    const reported: (string | undefined)[] = [];
    lock.onApplied = (hasEnded) =>
      reported.push(`${hasEnded ? 'ended' : 'failed'}, ${lock.applying ?? 'none'}`);
    await lock.apply('a', () => Promise.resolve());
    await assert.rejects(
      lock.apply('b', () => Promise.reject(new Error('no'))),
      /^Error: no$/,
    );
    assert.deepEqual(reported, ['ended, none', 'failed, none']);
  });
});
