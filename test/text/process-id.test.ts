import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  clientIdOf,
  formatProcessId,
  parseProcessId,
  processIdOf,
  processName,
} from '../../src/text/process-id.js';

describe('the id of a process', () => {
  for (const [id, kind, clientId, name] of [
    ['primary', 'primary', undefined, 'primary'],
    ['nfv:1', 'nfv', 1, 'nfv 1'],
    ['vf:99', 'vf', 99, 'vf 99'],
    ['mirror:3', 'mirror', 3, 'mirror 3'],
    ['pcap:4', 'pcap', 4, 'pcap 4'],
  ] as const) {
    it(`${id} is read and written, and has a name`, () => {
      assert.deepEqual(parseProcessId(id), { kind, clientId });
      assert.equal(clientIdOf(id), clientId);
      assert.equal(formatProcessId(kind, clientId), id);
      assert.equal(processName(id), name);
      assert.equal(processIdOf(name), id);
    });
  }

  it('is refused when no process can have it', () => {
    for (const id of ['', 'primary:1', 'nfv', 'nfv:', 'nfv:x', 'nfv:1:2', 'vm:1', 'Primary', ' primary'])
      assert.throws(() => parseProcessId(id), RangeError, id);
  });
});
