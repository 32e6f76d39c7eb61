import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { WorkerState } from '../../../src/spp/processes/worker-state.js';

const TAG = { operation: 'add', id: 7, pcp: 0 } as const;

describe('The books of a vf', () => {
  let books: WorkerState;

  beforeEach(() => {
    books = new WorkerState();
    books.started('fw', 5, 'forward');
    books.started('mg', 6, 'merge');
  });

  it('say why a component has no room for a further port, and leave it to the process to refuse one that it has', () => {
    books.attached('phy:0', 'rx', 'fw');
    assert.match(
      books.whyNotAttach('phy:1', 'rx', 'fw', false) ?? '',
      /^fw is a forward, which receives from one port, and it receives from phy:0 already$/,
    );
    assert.equal(books.whyNotAttach('phy:0', 'rx', 'fw', false), undefined);
    assert.equal(books.whyNotAttach('phy:0', 'tx', 'fw', false), undefined);
    books.attached('phy:0', 'rx', 'mg');
    assert.equal(books.whyNotAttach('phy:1', 'rx', 'mg', false), undefined);
  });

  it('say that a VLAN operation is left on a port whose component was stopped, on that side only (V4)', () => {
    books.attached('ring:0', 'rx', 'fw', TAG);
    assert.deepEqual(books.tagged('fw'), [{ port: 'ring:0', direction: 'rx' }]);
    assert.equal(books.isLeftTagged('ring:0', 'rx'), false);
    books.stopped('fw');
    assert.equal(books.isLeftTagged('ring:0', 'rx'), true);
    assert.equal(books.isLeftTagged('ring:0', 'tx'), false);
    books.attached('ring:0', 'rx', 'mg', { operation: 'none', id: 0, pcp: 0 });
    books.stopped('mg');
    assert.equal(books.isLeftTagged('ring:0', 'rx'), false);
  });

  it('know of no VLAN operation on a port any more that was detached (V5)', () => {
    books.attached('ring:0', 'rx', 'fw', TAG);
    books.attached('ring:0', 'tx', 'mg', TAG);
    books.detached('ring:0', 'rx', 'fw');
    assert.equal(books.isLeftTagged('ring:0', 'rx'), false);
    assert.deepEqual([books.tagged('fw'), books.tagged('mg')], [[], [{ port: 'ring:0', direction: 'tx' }]]);
  });
});
