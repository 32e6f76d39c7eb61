import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActiveFlowRule } from '../../src/spp/protocol/flow-status.js';
import type { SuccessfulReading } from '../../src/spp/reading.js';
import { A, B, lines, modelOfReadings, OTHER, pathsOf } from './panels.js';

type Pattern = ActiveFlowRule['patterns'][number];
type FlowAction = ActiveFlowRule['actions'][number];

const QUEUE_1 = { type: 'queue', conf: { index: 1 } };
const POP = { type: 'of_pop_vlan', conf: null };

/** An item as the status shows it. @param dst undefined for all addresses. */
function eth(dst?: string): Pattern {
  const fields = (address: string) => ({ dst: address, src: '00:00:00:00:00:00', type: '0x0000' });
  if (dst === undefined) return { type: 'eth', spec: null, last: null, mask: null };
  return { type: 'eth', spec: fields(dst.toUpperCase()), last: null, mask: fields('FF:FF:FF:FF:FF:FF') };
}

/** `vlan vid is 100` has the mask 0xffff. Numbers are in the byte order of the wire. */
function vlan(tci: string, mask = '0xffff'): Pattern {
  const fields = (value: string) => ({ tci: value, inner_type: '0x0000' });
  return { type: 'vlan', spec: fields(tci), last: null, mask: fields(mask) };
}

function rule(
  id: number,
  patterns: Pattern[],
  actions: FlowAction[],
  attr: Partial<ActiveFlowRule['attr']> = {},
): ActiveFlowRule {
  return {
    rule_id: id,
    attr: { group: 0, priority: 0, ingress: 1, egress: 0, transfer: 0, ...attr },
    patterns,
    actions,
  };
}

/** A NIC with two queues and these rules, each queue patched to a vhost of its own. */
function modelWith(rules: readonly ActiveFlowRule[], rx = 2) {
  const names = rx === 1 ? ['phy:0'] : ['phy:0nq0', 'phy:0nq1'];
  const primary: SuccessfulReading = {
    id: 'primary',
    kind: 'primary',
    clientId: undefined,
    status: { lcores: [0], phy_ports: [{ id: 0, nof_queues: { rx, tx: rx }, flow: rules }], ring_ports: [] },
  };
  const nfv: SuccessfulReading = {
    id: 'nfv:1',
    kind: 'nfv',
    clientId: 1,
    status: {
      dialect: 'json',
      clientId: 1,
      running: true,
      ports: names,
      patches: names.map((src, at) => ({ src, dst: `vhost:${at}` })),
      masterLcore: 0,
      lcores: [0, 1],
      portNumbers: undefined,
    },
  };
  return modelOfReadings(primary, nfv);
}

const UNKNOWN_0 = 'undetermined phy:0';

describe('the flow rules of a NIC', () => {
  it('put packets of an address into a queue', () => {
    const model = modelWith([rule(0, [eth(A)], [QUEUE_1])]);
    const [path] = pathsOf(model, 'phy:0', A, null);
    assert.deepEqual(lines(model, 'phy:0', A, null), ['A untagged: phy:0 > phy:0nq1 > delivered vhost:1']);
    assert.deepEqual([path?.hops[0]?.action, path?.hops[0]?.rule], ['queued', 0]);
  });

  it('split packets of unknown address, and leave the others to the NIC', () => {
    const model = modelWith([rule(0, [eth(A)], [QUEUE_1])]);
    assert.deepEqual(lines(model, 'phy:0'), [
      'A any tag: phy:0 > phy:0nq1 > delivered vhost:1',
      `any-A any tag: ${UNKNOWN_0}`,
    ]);
    assert.equal(
      pathsOf(model, 'phy:0', OTHER)[0]?.end.reason,
      'phy:0 has 2 queues: no flow rule of group 0 matches, which of them gets the packets is up to the NIC',
    );
  });

  it('match the priority of a tag where the mask says so, as that of vid does', () => {
    const model = modelWith([rule(0, [eth(), vlan('0x6400')], [QUEUE_1, POP].toReversed())]);
    assert.deepEqual(lines(model, 'phy:0', A, { id: 100, pcp: 0 }), [
      'A 100/0 as untagged: phy:0 > phy:0nq1 > delivered vhost:1',
    ]);
    assert.deepEqual(lines(model, 'phy:0', A, { id: 100, pcp: 3 }), [`A 100/3: ${UNKNOWN_0}`]);
    assert.deepEqual(lines(model, 'phy:0', A, 100), [`A 100: ${UNKNOWN_0}`]);
    assert.deepEqual(lines(model, 'phy:0', A, { id: 101, pcp: 0 }), [`A 101/0: ${UNKNOWN_0}`]);
  });

  it('match a VLAN id whatever the priority with a mask for the id', () => {
    const model = modelWith([rule(0, [eth(), vlan('0x6400', '0xff0f')], [QUEUE_1])]);
    assert.deepEqual(lines(model, 'phy:0', A), [
      'A 100: phy:0 > phy:0nq1 > delivered vhost:1',
      `A any tag-100: ${UNKNOWN_0}`,
    ]);
  });

  it('jump to another group', () => {
    const model = modelWith([
      rule(0, [eth(B)], [QUEUE_1], { group: 1 }),
      rule(1, [eth()], [{ type: 'jump', conf: { group: 1 } }]),
    ]);
    assert.deepEqual(lines(model, 'phy:0', B), ['B any tag: phy:0 > phy:0nq1 > delivered vhost:1']);
    assert.match(pathsOf(model, 'phy:0', A)[0]?.end.reason ?? '', /no flow rule of group 1 matches/);
  });

  it('that jump in a circle end', () => {
    const model = modelWith([rule(0, [eth()], [{ type: 'jump', conf: { group: 0 } }])]);
    assert.deepEqual(lines(model, 'phy:0', A), [`A any tag: ${UNKNOWN_0}`]);
  });

  it('decide by priority, and not at all where two of the same priority match', () => {
    const first = rule(0, [eth(A)], [{ type: 'queue', conf: { index: 0 } }]);
    const model = (priority: number) => modelWith([rule(1, [eth()], [QUEUE_1], { priority }), first]);
    assert.deepEqual(lines(model(1), 'phy:0', A), ['A any tag: phy:0 > phy:0nq0 > delivered vhost:0']);
    assert.deepEqual(lines(model(0), 'phy:0', A), [`A any tag: ${UNKNOWN_0}`]);
    assert.match(
      pathsOf(model(0), 'phy:0', A)[0]?.end.reason ?? '',
      /^the flow rules 1 and 0 of phy:0 have the same priority, and both match$/,
    );
  });

  it('that match what is not known of a packet leave it undetermined', () => {
    for (const patterns of [
      [{ type: 'ipv4', spec: { dst: '10.0.0.1' }, last: null, mask: null }],
      [vlan('0x6400', '0x0001')],
    ])
      assert.deepEqual(lines(modelWith([rule(0, patterns, [QUEUE_1])]), 'phy:0', A, 100), [
        `A 100: ${UNKNOWN_0}`,
      ]);
  });

  it('with an action that is not known leave a packet undetermined', () => {
    const model = modelWith([rule(0, [eth()], [{ type: 'rss', conf: null }])]);
    assert.equal(pathsOf(model, 'phy:0', A)[0]?.end.reason, 'the flow rule 0 of phy:0 has the action rss');
  });

  it('do not matter for outgoing packets only', () => {
    const model = modelWith([rule(0, [eth()], [QUEUE_1], { ingress: 0, egress: 1 })]);
    assert.deepEqual(lines(model, 'phy:0', A), [`A any tag: ${UNKNOWN_0}`]);
  });

  it('do not matter for packets that are in a queue', () => {
    const model = modelWith([rule(0, [eth()], [QUEUE_1])]);
    assert.deepEqual(lines(model, 'phy:0nq0', A), ['A any tag: phy:0nq0 > delivered vhost:0']);
  });

  it('change packets of a NIC with one queue', () => {
    const queue = { type: 'queue', conf: { index: 0 } };
    const model = modelWith([rule(0, [eth(A), vlan('0x6400', '0xff0f')], [POP, queue])], 1);
    assert.deepEqual(lines(model, 'phy:0', A, 100), ['A 100 as untagged: phy:0 > phy:0 > delivered vhost:0']);
    assert.deepEqual(lines(model, 'phy:0', B, 100), ['B 100: phy:0 > delivered vhost:0']);
  });
});
