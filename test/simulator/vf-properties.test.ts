import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RELEASES, type Kind, type ProcessModel, type Release } from '../../src/simulator/index.js';
import { ask, model } from './model-replies.js';

const SUCCESS = '{ "results": [ { "result": "success" } ] }';

const NAMES = ['a', 'b', 'c', 'n'.repeat(33), 'n'.repeat(112)];
const PORTS = ['phy:0', 'phy:1', 'vhost:0', 'vhost:7', 'ring:0', 'ring:1', 'ring:2', 'ring:8'];
const ODD_PORTS = [
  'phy:5',
  'ring:-1',
  'vhost:32',
  'ring:32',
  'ring:0x1',
  'ring:',
  'memif:0',
  'ring:4294967296',
];
const VLANS = ['', ' add_vlantag 5 1', ' add_vlantag 6', ' del_vlantag', ' del_vlantag 0 0', ' bogus'];
const ADDRESSES = [
  '52:54:00:12:34:56',
  '52:54:00:12:34:57',
  'default',
  '00:00:00:00:00:01',
  'zz:54',
  '1:2:3:4:5:6:7',
];
const TYPES = ['forward', 'merge', 'classifier', 'classifier_mac', 'mirror', 'bogus', ''];

/** Commands that change something, sensible ones and others. Cores: 3 is the master, 4 to 6 work, 9 is not there. */
function changes(
  names: readonly string[],
  ports: readonly string[],
  cores: readonly number[],
): fc.Arbitrary<string> {
  const name = fc.constantFrom(...names);
  const port = fc.constantFrom(...ports);
  return fc.oneof(
    fc
      .tuple(name, fc.constantFrom(...cores), fc.constantFrom(...TYPES))
      .map(([component, core, type]) => `component start ${component} ${core} ${type}`.trim()),
    name.map((component) => `component stop ${component}`),
    fc
      .tuple(
        fc.constantFrom('add', 'del'),
        port,
        fc.constantFrom('rx', 'tx'),
        name,
        fc.constantFrom(...VLANS),
      )
      .map(([action, uid, dir, component, vlan]) => `port ${action} ${uid} ${dir} ${component}${vlan}`),
    fc
      .tuple(
        fc.constantFrom('add', 'del'),
        fc.constantFrom('mac', 'vlan 5', 'vlan 4095'),
        fc.constantFrom(...ADDRESSES),
        port,
      )
      .map(([action, type, address, uid]) => `classifier_table ${action} ${type} ${address} ${uid}`),
  );
}

const ANY_COMMAND = fc.oneof(
  changes(NAMES, [...PORTS, ...ODD_PORTS], [3, 4, 5, 6, 9]),
  fc.constantFrom('status', 'flush', 'cancel', '_get_client_id', 'status now', ' ', '', 'x'.repeat(112)),
  fc.string(),
);

/** Replies to all commands, up to the one that ends the process or leaves it hanging. */
function replies(process: ProcessModel, commands: readonly string[]): string[] {
  const all: string[] = [];
  for (const command of commands) {
    const reply = ask(process, command);
    all.push(reply);
    if (['dies', 'hangs', 'exits'].includes(reply)) break;
  }
  return all;
}

const WORKERS: readonly (readonly [Kind, Release])[] = RELEASES.flatMap((release) =>
  (['vf', 'mirror'] as const)
    .filter((kind) => kind === 'vf' || RELEASES.indexOf(release) >= RELEASES.indexOf('18.08.1'))
    .map((kind) => [kind, release] as const),
);

for (const [kind, release] of WORKERS) {
  test(`a ${kind} of ${release} gives the same replies to the same commands, whatever they are`, () => {
    fc.assert(
      fc.property(fc.array(ANY_COMMAND, { maxLength: 30 }), (commands) => {
        assert.deepEqual(replies(model(kind, release), commands), replies(model(kind, release), commands));
      }),
      { numRuns: 60 },
    );
  });
}

for (const release of ['18.02-march4', '18.02', '18.05'] as const) {
  const harmless = changes(['a', 'b', 'c'], PORTS, [4, 5, 6]);

  test(`a vf of ${release} shows no change before flush`, () => {
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 30 }), (commands) => {
        const vf = model('vf', release);
        const before = ask(vf, 'status');
        for (const command of commands) {
          ask(vf, command);
          assert.equal(ask(vf, 'status'), before);
        }
      }),
      { numRuns: 60 },
    );
  });

  test(`a vf of ${release} has the state of the last successful flush after cancel`, () => {
    fc.assert(
      fc.property(
        fc.array(harmless, { maxLength: 20 }),
        fc.array(harmless, { maxLength: 20 }),
        (first, second) => {
          const vf = model('vf', release);
          replies(vf, first);
          fc.pre(ask(vf, 'flush') === SUCCESS);
          const before = ask(vf, 'status');
          replies(vf, second);
          assert.equal(ask(vf, 'cancel'), SUCCESS);
          assert.equal(ask(vf, 'status'), before);
          assert.equal(ask(vf, 'flush'), SUCCESS);
          assert.equal(ask(vf, 'status'), before);
        },
      ),
      { numRuns: 60 },
    );
  });
}
