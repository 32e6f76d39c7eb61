import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StatusWatch } from '../../src/events/status-watch.js';

describe('a status that differs from the one before', () => {
  it('is noticed, however it is written', () => {
    const watch = new StatusWatch();
    assert.equal(watch.read({ ports: ['phy:0'], running: false }), false, 'the first one');
    assert.equal(watch.read({ running: false, ports: ['phy:0'] }), false, 'the same');
    assert.equal(watch.read({ ports: ['phy:0', 'ring:0'], running: false }), true);
    assert.equal(watch.read({ ports: ['phy:0', 'ring:0'], running: false }), false, 'told already');
  });

  it('is not noticed after a change of ours that was told, which makes the next one the one to compare with', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.read('c'), true);
  });

  it('is compared with the one that was read back after the change', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.read('b'), false);
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.read('a'), true);
  });

  it('is noticed although a change of ours was refused meanwhile', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.changesReported(1, false), false);
    assert.equal(watch.read('b'), true);
  });

  it('is noticed when it was read before a change of ours turned out not to have happened', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.read('b'), false);
    assert.equal(watch.changesReported(1, false), true);
    assert.equal(watch.read('b'), false);
  });

  it('is not looked for in one that was read before the process answered a further change', () => {
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

  it('waits for the outcome of all changes', () => {
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

  it('is not compared with one that was too large, or of a process that has gone', () => {
    const watch = new StatusWatch();
    watch.read('a');
    assert.equal(watch.read(undefined), false);
    assert.equal(watch.read('b'), false);
    watch.forget();
    assert.equal(watch.read('c'), false);
  });
});
