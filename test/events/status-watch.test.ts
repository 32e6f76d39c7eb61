import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StatusWatch } from '../../src/events/status-watch.js';

describe('a change of the status of a process', () => {
  it('is detected, however the status is written', () => {
    const watch = new StatusWatch();
    assert.equal(watch.read({ ports: ['phy:0'], running: false }), false, 'the first one');
    assert.equal(watch.read({ running: false, ports: ['phy:0'] }), false, 'the same');
    assert.equal(watch.read({ ports: ['phy:0', 'ring:0'], running: false }), true);
    assert.equal(watch.read({ ports: ['phy:0', 'ring:0'], running: false }), false, 'already reported');
  });

  it('is not detected after a reported change of our own, which sets the status to compare with', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.read('c'), true);
  });

  it('is detected against the status that was read back after our change', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.read('b'), false);
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.read('a'), true);
  });

  it('is detected although a change of ours was rejected meanwhile', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.changesReported(1, false), false);
    assert.equal(watch.read('b'), true);
  });

  it('is detected when it was read before a change of ours turned out to have failed', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.read('b'), false);
    assert.equal(watch.changesReported(1, false), true);
    assert.equal(watch.read('b'), false);
  });

  it('ignores a status that was read before the reply to a further change', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.read('b'), false);
    // That may have made what was read before it out of date.
    watch.changeReplied();
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('c'), false);
    assert.equal(watch.read('d'), true);
  });

  it('is evaluated after the outcome of all changes', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    watch.changeReplied();
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.changesReported(1, false), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.read('c'), true);
  });

  it('is not detected after a status that was too large, or of a process that has disconnected', () => {
    const watch = new StatusWatch();
    watch.read('a');
    assert.equal(watch.read(undefined), false);
    assert.equal(watch.read('b'), false);
    watch.forget();
    assert.equal(watch.read('c'), false);
  });
});
