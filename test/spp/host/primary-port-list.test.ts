import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PrimaryPortList } from '../../../src/spp/host/primary-port-list.js';

describe("The primary's list of ports", () => {
  it('has each port at the lowest free position after the NICs (P1)', () => {
    const books = new PrimaryPortList(2);
    for (const port of ['ring:1', 'ring:2', 'ring:3']) books.add(port);
    books.remove('ring:2');
    books.add('ring:4');
    assert.deepEqual(
      ['ring:1', 'ring:2', 'ring:3', 'ring:4'].map((port) => books.positionOf(port)),
      [2, undefined, 4, 3],
    );
  });

  it('finds a port that is in it twice at its first position, and has the other one left when that is deleted (P2)', () => {
    const books = new PrimaryPortList(2);
    for (const port of ['ring:1', 'ring:2', 'ring:1']) books.add(port);
    assert.equal(books.positionOf('ring:1'), 2);
    books.remove('ring:1');
    assert.equal(books.positionOf('ring:1'), 4);
  });
});
