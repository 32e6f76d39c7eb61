import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import * as flow from '../../../src/spp/protocol/flow.js';
import { getClientId } from '../../../src/spp/protocol/greeting.js';
import { normalisePort, parseReplyOutcome } from '../../../src/spp/protocol/reply.js';
import * as nfv from '../../../src/spp/protocol/nfv.js';
import * as pcap from '../../../src/spp/protocol/pcap.js';
import * as primary from '../../../src/spp/protocol/primary.js';
import * as worker from '../../../src/spp/protocol/worker.js';
import { runs } from '../../support/runs.js';
import { damaged } from './damage.js';
import { textOf } from './feeding.js';
import { vectors } from './vectors.js';

/** All reply parsers. */
const READERS: Readonly<Record<string, (reply: string) => unknown>> = {
  greeting: getClientId.read,
  'status of a worker': worker.status.read,
  'status of an nfv': nfv.status.read,
  'status of a pcap': pcap.status.read,
  'status of a primary': primary.status.read,
  clear: primary.clear.read,
  'change of a worker': worker.exit.read,
  'change of an nfv': nfv.exit.read,
  'outcome of a patch': (reply) => parseReplyOutcome('patch phy:0 ring:0', reply),
  'validation of a rule': flow.validateRule(['flow']).read,
  'creation of a rule': flow.createRule(['flow']).read,
  'name of a port': normalisePort,
};

/** Possible results of a reply: a value that can be serialised, a rejection, or a ProtocolError. */
function isRead(reply: string): void {
  for (const [name, read] of Object.entries(READERS)) {
    try {
      assert.equal(typeof JSON.stringify(read(reply) ?? null), 'string');
    } catch (error) {
      if (error instanceof ProtocolError || error instanceof RefusedError) continue;
      assert.fail(`${name}: ${String(error)}`);
    }
  }
}

const NAMES = [
  ...['results', 'result', 'error_details', 'message', 'client_id', 'process_type', 'info', 'command'],
  ...[
    'client-id',
    'master-lcore',
    'lcores',
    'status',
    'ports',
    'patches',
    'src',
    'dst',
    'forwarder',
    'rule_id',
  ],
  ...[
    'phy_ports',
    'ring_ports',
    'pipes',
    'id',
    'flow',
    'rx',
    'core',
    'type',
    'name',
    'rx_port',
    'vlan',
    'port',
  ],
  ...['phy', 'ring', 'vhost', 'classifier_table', 'value', 'role', 'filename', 'operation', 'pcp'],
  ...['__proto__', 'constructor', 'toString'],
] as const;
const WORDS = [
  'success',
  'error',
  'succeeded',
  'failed',
  'vf',
  'nfv',
  'running',
  'idle',
  'cleared',
  'exit',
  'phy:0',
];

/** Objects with the names and words of replies in wrong places. */
const { value: nearly } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(...WORDS, null, true, 0, 1, -1, 99, Infinity, 0.5, 2 ** 53, '', '1'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 6 }),
  ),
}));

const DEEP = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;

describe('any reply of a process', () => {
  it('is parsed or rejected with a ProtocolError when it is any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('{', '[]', '{}', '\n')),
        isRead,
      ),
      { numRuns: runs(300) },
    );
  });

  it('is parsed or rejected when it has the names and words of a reply', () => {
    fc.assert(
      fc.property(nearly, (value) => isRead(JSON.stringify(value))),
      { numRuns: runs(300) },
    );
  });

  for (const { label, replies } of vectors('primary', 'nfv', 'vf', 'mirror', 'pcap')) {
    const texts = replies.map((reply) => Buffer.from(textOf(reply.toString())));

    it(`is parsed or rejected when it is a damaged recording: ${label}`, () => {
      fc.assert(
        fc.property(damaged(texts), (reply) => isRead(reply.toString())),
        { numRuns: runs(60) },
      );
    });

    it(`is parsed or rejected when one of its values is replaced: ${label}`, () => {
      const objects = texts.map(String).filter((text) => text.startsWith('{'));
      if (objects.length === 0) return;
      fc.assert(
        fc.property(fc.constantFrom(...objects), fc.nat(), nearly, (text, at, other) => {
          const values = [...text.matchAll(/(?<=[:[,] ?)("[^"]*"|\d+|\[\]|\{\})/g)];
          const found = values[at % values.length];
          if (found === undefined) return;
          const replaced =
            text.slice(0, found.index) + JSON.stringify(other) + text.slice(found.index + found[0].length);
          isRead(replaced);
        }),
        { numRuns: runs(40) },
      );
    });
  }

  it('is rejected when it is nested too deep to be serialised', () => {
    for (const reply of [
      DEEP,
      `{"results":[{"result":"success"}],"client_id":${DEEP}}`,
      `{"results":[{"result":"success"}],"client_id":1,"process_type":${DEEP}}`,
      `{"results":[{"result":"success"}],"info":{"client-id":1,"status":"idle","core":[],"more":${DEEP}}}`,
      `{"phy_ports":[{"id":0,"flow":[${DEEP}]}]}`,
    ]) {
      isRead(reply);
    }
  });

  it('is parsed or rejected when its numbers are endless', () => {
    const digits = '9'.repeat(400);
    isRead(`Client ID ${digits} Running\n${digits}\nport_id:${digits},on,RING(${digits}),outport:${digits}`);
    isRead(`status: idling\nports: 'phy:${digits}-null'`);
    isRead(digits);
  });
});

describe('the port numbers in a status', () => {
  it('can be used in a command', () => {
    for (const number of ['0', '7', '98', '100000', '1000000000000000000000', '9'.repeat(400)]) {
      let status: { portNumbers: readonly number[] | undefined };
      try {
        status = nfv.status.read(`Client ID 1 Running\nport_id:${number},on,PHY,outport:none`);
      } catch (error) {
        assert.ok(error instanceof ProtocolError && number.length > 5, String(error));
        continue;
      }
      assert.deepEqual(status.portNumbers?.map(String), [number]);
    }
  });
});
