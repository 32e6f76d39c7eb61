import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StatusWatch } from '../../src/events/status-watch.js';

describe('the watch for statuses that change', () => {
  it('reports a changed status and ignores different spelling', () => {
    const watch = new StatusWatch();
    assert.equal(watch.read({ ports: ['phy:0'], running: false }), false, 'the first one');
    assert.equal(watch.read({ running: false, ports: ['phy:0'] }), false, 'the same');
    assert.equal(watch.read({ ports: ['phy:0', 'ring:0'], running: false }), true);
    assert.equal(watch.read({ ports: ['phy:0', 'ring:0'], running: false }), false, 'told already');
  });

  it('reports nothing after a change by spp-ctl, and compares with the next status', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.read('c'), true);
  });

  it('compares with the status that was read back after a change', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.read('b'), false);
    assert.equal(watch.changesReported(1, true), false);
    assert.equal(watch.read('b'), false);
    assert.equal(watch.read('a'), true);
  });

  it('reports a changed status although a change by spp-ctl was rejected in between', () => {
    const watch = new StatusWatch();
    watch.read('a');
    watch.changeReplied();
    assert.equal(watch.changesReported(1, false), false);
    assert.equal(watch.read('b'), true);
  });

  it('reports a status that was read before a change by spp-ctl turned out to have failed', () => {
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

  it('ignores statuses that were too large and statuses of disconnected processes', () => {
    const watch = new StatusWatch();
    watch.read('a');
    assert.equal(watch.read(undefined), false);
    assert.equal(watch.read('b'), false);
    watch.forget();
    assert.equal(watch.read('c'), false);
  });
});
