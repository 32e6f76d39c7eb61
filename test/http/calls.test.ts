import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allowedCalls, type Call, callsWithWrongBody } from '../support/calls.js';
import { documentedOperations } from '../support/document.js';
import { isAllowed } from '../support/json-text.js';
import { isCommand } from '../support/wire-grammar.js';
import { CONNECTED } from './campaign.js';

const SAMPLE = { numRuns: 30, seed: 1 };

function bodiesOf(calls: readonly Call[]): Buffer[] {
  return calls.map(({ body }) => body ?? Buffer.alloc(0));
}

describe('the requests generated from openapi.yaml', () => {
  for (const documented of documentedOperations()) {
    const { operationId, requestBody } = documented.operation;
    const schema = requestBody?.content['application/json']?.schema;

    it(`of ${operationId} differ, have all parameters, and are valid or invalid as intended`, () => {
      const calls = fc.sample(allowedCalls(documented, CONNECTED), SAMPLE);
      assert.ok(calls.every(({ path }) => /^(\/[^/{}]+)+$/.test(path)));
      const wrong = callsWithWrongBody(documented, CONNECTED);
      assert.equal(wrong === undefined, schema === undefined);
      if (wrong === undefined || schema === undefined) return;
      const bodies = bodiesOf(calls);
      assert.ok(bodies.every((body) => isAllowed(schema, body)));
      assert.ok(new Set(bodies.map(String)).size >= 2, 'start and stop at the least');
      assert.ok(bodiesOf(fc.sample(wrong, SAMPLE)).every((body) => !isAllowed(schema, body)));
    });
  }
});

describe('the grammar of commands', () => {
  it('has exactly the commands of each type of process', () => {
    assert.ok(isCommand('vf', 'port add phy:0nq1 rx fw0 add_vlantag 101 3'));
    assert.ok(!isCommand('mirror', 'port add phy:0nq1 rx fw0 add_vlantag 101 3'));
    assert.ok(isCommand('nfv', 'add ring 0'));
    assert.ok(!isCommand('primary', 'add ring 0'));
    assert.ok(isCommand('primary', 'launch 5 spp_nfv -l 1,2 --proc-type secondary -- -n 5'));
  });

  it('has no command with another one inside, with other white space, or that is too long', () => {
    for (const text of [
      '',
      ' status',
      'status ',
      'status\n',
      'forward\r\nexit',
      'patch  reset',
      'patch phy:0 phy:1 exit',
      'component stop a\0',
      'component stop é',
      `component stop ${'a'.repeat(32)}`,
      'classifier_table add vlan 4096 default ring:0',
      '_set_client_id 5',
    ]) {
      assert.ok(!isCommand('vf', text) && !isCommand('nfv', text), JSON.stringify(text));
    }
    const rule = (words: number): string =>
      `flow create phy:0 ingress pattern ${'eth '.repeat(words)}/ end actions drop / end`;
    assert.ok(isCommand('primary', rule(300)));
    assert.ok(!isCommand('primary', rule(350)));
  });
});
