import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeldFlowRule, ProcessModel } from '../../src/simulator/index.js';
import { ask, model } from './model-replies.js';

const INVALID = '{"result": "error", "message": "Flow command invalid argument"}';

const RULE = 'ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / end';

function capable(): ProcessModel {
  return model('primary', '20.02', { flow: true });
}

function rules(primary: ProcessModel, phy = 0): readonly HeldFlowRule[] {
  const status = JSON.parse(ask(primary, 'status')) as { phy_ports: { flow: HeldFlowRule[] }[] };
  return status.phy_ports[phy]?.flow ?? [];
}

/** The rule of a pattern and actions, as status shows it. */
function shown(pattern: string, actions = 'queue index 0'): HeldFlowRule {
  const primary = capable();
  const reply = ask(primary, `flow create phy:0 ingress pattern ${pattern} / end actions ${actions} / end`);
  assert.match(reply, /created/);
  return rules(primary)[0]!;
}

test('without --flow a primary stores no rule', () => {
  const primary = model('primary', '20.02');
  assert.match(ask(primary, `flow create phy:0 ${RULE}`), /Function not implemented/);
  assert.deepEqual(rules(primary), []);
});

test('a network card that accepts flow rules validates, creates and destroys them', () => {
  const primary = capable();
  const flow = (rest: string): string => ask(primary, `flow ${rest}`);
  assert.equal(flow(`validate phy:0 ${RULE}`), '{"result": "success", "message": "Flow rule validated"}');
  assert.deepEqual(rules(primary), []);
  for (const id of [0, 1, 2]) {
    assert.equal(
      flow(`create phy:0 ${RULE}`),
      `{"result": "success", "message": "Flow rule #${id} created", "rule_id": "${id}"}`,
    );
  }
  assert.equal(flow('destroy phy:0 1'), '{"result": "success", "message": "Flow rule #1 destroyed"}');
  assert.equal(flow('destroy phy:0 1'), '{"result": "error", "message": "Flow rule #1 not found"}');
  assert.deepEqual(
    rules(primary).map(({ rule_id }) => rule_id),
    [0, 2],
  );
  assert.equal(flow('destroy phy:0 ALL'), '{"result": "success", "message": "Flow rule all destroyed"}');
  assert.equal(flow('destroy phy:0 ALL'), '{"result": "success", "message": "Flow rule all destroyed"}');
  assert.match(flow(`create phy:0 ${RULE}`), /"rule_id": "0"/);
});

test('each phy has its own rules, and a phy that does not exist has none', () => {
  const primary = capable();
  ask(primary, `flow create phy:1 ${RULE}`);
  assert.deepEqual([rules(primary, 0).length, rules(primary, 1).length], [0, 1]);
  assert.match(ask(primary, `flow create phy:2 ${RULE}`), /No such device/);
  assert.match(ask(primary, `flow validate phy:2 ${RULE}`), /No such device/);
  assert.match(ask(primary, 'flow destroy phy:2 ALL'), /Invalid port 2/);
});

test('status shows a rule with its attributes, pattern and actions', () => {
  const primary = capable();
  ask(
    primary,
    'flow create phy:0 group 1 priority 2 transfer egress ' +
      'pattern eth dst is 10:22:33:44:55:aa type spec 0x8100 / vlan vid is 100 / end ' +
      'actions of_pop_vlan / of_push_vlan ethertype 0x8100 / of_set_vlan_vid vlan_vid 100 / ' +
      'of_set_vlan_pcp vlan_pcp 3 / jump group 7 / queue index 1 / end',
  );
  assert.deepEqual(rules(primary), [
    {
      rule_id: 0,
      attr: { group: 1, priority: 2, ingress: 0, egress: 1, transfer: 1 },
      patterns: [
        {
          type: 'eth',
          spec: { dst: '10:22:33:44:55:AA', src: '00:00:00:00:00:00', type: '0x0081' },
          last: null,
          mask: { dst: 'FF:FF:FF:FF:FF:FF', src: '00:00:00:00:00:00', type: '0x0000' },
        },
        {
          type: 'vlan',
          spec: { tci: '0x6400', inner_type: '0x0000' },
          last: null,
          mask: { tci: '0xffff', inner_type: '0x0000' },
        },
      ],
      actions: [
        { type: 'of_pop_vlan', conf: null },
        { type: 'of_push_vlan', conf: { ethertype: '0x0081' } },
        { type: 'of_set_vlan_vid', conf: { vlan_vid: '0x6400' } },
        { type: 'of_set_vlan_pcp', conf: { vlan_pcp: '0x3' } },
        { type: 'jump', conf: { group: 7 } },
        { type: 'queue', conf: { index: 1 } },
      ],
    },
  ]);
});

test('the matches of an item set its three structs', () => {
  const [item] = shown('eth src spec 01:02:03 src last 01:02:ff src prefix 20').patterns;
  const eth = (src: string): unknown => ({ dst: '00:00:00:00:00:00', src, type: '0x0000' });
  assert.deepEqual(item?.spec, eth('01:02:03:00:00:00'));
  assert.deepEqual(item?.last, eth('01:02:FF:00:00:00'));
  assert.deepEqual(item?.mask, eth('FF:FF:F0:00:00:00'));
});

test('the words of a tag share its bytes, and tci sets all of them', () => {
  const tci = (words: string): unknown => (shown(`vlan ${words}`).patterns[0]?.spec as { tci: string }).tci;
  assert.equal(tci('pcp is 3 dei is 1 vid is 0xfff'), '0xff0f');
  assert.equal(tci('vid is 1 tci is 0x1234'), '0x1234');
});

const REFUSED = [
  'validate phy:0',
  `validate ring:0 ${RULE}`,
  `validate phy ${RULE}`,
  'validate phy:0 group x pattern eth / end actions queue index 0 / end',
  'validate phy:0 ingress pattern vlan vid is 4096 / end actions queue index 0 / end',
  'validate phy:0 ingress pattern vlan pcp is 8 / end actions queue index 0 / end',
  'validate phy:0 ingress pattern vlan dei is 2 / end actions queue index 0 / end',
  'validate phy:0 ingress pattern eth dst is 1:2:3:4:5:6:7 / end actions queue index 0 / end',
  'validate phy:0 ingress pattern eth dst prefix 49 / end actions queue index 0 / end',
  'validate phy:0 ingress pattern eth dst equals 1 / end actions queue index 0 / end',
  'validate phy:0 ingress pattern eth / end queue index 0 / end',
  'validate phy:0 ingress pattern eth / end actions of_set_vlan_pcp vlan_pcp 8 / end',
  'destroy phy:0',
  'flush phy:0',
];

for (const command of REFUSED) {
  test(`flow ${command} is rejected`, () => {
    assert.equal(ask(capable(), `flow ${command}`), INVALID);
  });
}

const DEADLY = [
  'validate phy: x',
  'create phy:0 ingress pattern',
  'create phy:0 ingress pattern eth / end',
  'create phy:0 ingress pattern eth dst',
  'create phy:0 ingress pattern eth dst is',
  'create phy:0 ingress pattern eth / end actions queue index',
];

for (const command of DEADLY) {
  test(`a primary dies of flow ${command}, which reads a missing word`, () => {
    assert.equal(ask(model('primary', '20.02'), `flow ${command}`), 'dies');
  });
}
