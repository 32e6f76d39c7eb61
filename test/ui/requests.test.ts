import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import * as requests from '../../src/ui/requests.js';
import { curlOf } from '../../src/ui/curl.js';
import type { FlowRule } from '../../src/ui/flow-rules.js';
import type { Process } from '../../src/ui/topology.js';
import { applyAgain, applyDocument, deleteDesired, undoChange } from '../../src/ui/desired.js';
import { documentedOperations, validatorOf } from '../support/document.js';

const run = promisify(execFile);

function process(type: Process['type'], clientId?: number): Process {
  const id = clientId === undefined ? type : `${type}:${clientId}`;
  return {
    id,
    type,
    reachable: true,
    ports: [],
    ...(clientId === undefined ? {} : { 'client-id': clientId }),
  };
}
const [PRIMARY, NFV, VF, MIRROR, PCAP] = [
  process('primary'),
  process('nfv', 3),
  process('vf', 1),
  process('mirror', 5),
  process('pcap', 6),
];

const PLAN = {
  ...{ revision: 'abc', commands: [], conflicts: [], pending: [] },
  ...{ expected_ms: 0, critical_path: [], outages: [] },
};

const RULE: FlowRule = {
  direction: 'ingress',
  pattern: ['eth dst is 10:22:33:44:55:66'],
  actions: ['queue index 0'],
};

/** All that the page can ask for, and the operation that it should be. */
const REQUESTS: readonly (readonly [operationId: string, requests.ChangeRequest])[] = [
  ['setNfvForwarding', requests.setRunning(NFV, true)],
  ['setNfvForwarding', requests.setRunning(NFV, false)],
  ['setPrimaryForwarding', requests.setRunning(PRIMARY, true)],
  ['setPcapCapture', requests.setRunning(PCAP, true)],
  ['updateNfvPort', requests.addPort(NFV, 'ring:0')],
  ['updateNfvPort', requests.deletePort(NFV, 'ring:0')],
  ['updatePrimaryPort', requests.addPort(PRIMARY, 'pipe:0', { rx: 'ring:0', tx: 'ring:1' })],
  ['addNfvPatch', requests.addPatch(NFV, 'phy:0nq1', 'ring:0')],
  ['addPrimaryPatch', requests.addPatch(PRIMARY, 'phy:0', 'pipe:0')],
  ['resetNfvPatches', requests.removePatches(NFV)],
  ['resetPrimaryPatches', requests.removePatches(PRIMARY)],
  ['startVfComponent', requests.startComponent(VF, 'fw0', 2, 'forward')],
  ['startMirrorComponent', requests.startComponent(MIRROR, 'mr0', 16, 'mirror')],
  ['stopVfComponent', requests.stopComponent(VF, 'fw0')],
  ['stopMirrorComponent', requests.stopComponent(MIRROR, 'mr0')],
  ['updateVfComponentPort', requests.attachPort(VF, 'fw0', 'ring:0', 'rx')],
  [
    'updateVfComponentPort',
    requests.attachPort(VF, 'fw0', 'ring:0', 'tx', { operation: 'add', id: 101, pcp: 3 }),
  ],
  ['updateVfComponentPort', requests.attachPort(VF, 'fw0', 'ring:0', 'tx', { operation: 'del' })],
  ['updateMirrorComponentPort', requests.detachPort(MIRROR, 'mr0', 'ring:0', 'tx')],
  ['updateVfClassifierTable', requests.updateClassifier(VF, 'add', { mac: 'default', port: 'ring:0' })],
  [
    'updateVfClassifierTable',
    requests.updateClassifier(VF, 'del', { mac: '52:54:00:12:34:57', vlan: 7, port: 'ring:0' }),
  ],
  ['clearPrimaryStatus', requests.clearCounters()],
  ['exitNfv', requests.endProcess(NFV)],
  ['exitPrimary', requests.endProcess(PRIMARY)],
  [
    'launchSecondary',
    requests.launchProcess({
      client_id: 7,
      proc_name: 'spp_nfv',
      eal: { '-l': '2,3', '--proc-type': 'secondary' },
      app: { '-n': '7' },
    }),
  ],
  ['validateFlowRule', requests.sendFlowRule(0, RULE, 'validate')],
  ['createFlowRule', requests.sendFlowRule(0, RULE, 'create')],
  ['destroyFlowRule', requests.destroyFlowRules(0, 3)],
  ['destroyAllFlowRules', requests.destroyFlowRules(0)],
  ['applyPanel', applyDocument({ nfvs: {} }, PLAN, 'rollback')],
  ['applyPanel', applyAgain({ nfvs: {} }, PLAN)],
  ['deleteDesiredPanel', deleteDesired('r-1')],
  ['undoPanelChange', undoChange('mp8x2k1c-1', true, PLAN)],
];

describe('the requests of the page', () => {
  for (const [operationId, { method, path, body, done }] of REQUESTS) {
    it(`include a valid ${operationId}: ${done}`, () => {
      const found = documentedOperations().find(({ operation }) => operation.operationId === operationId);
      assert.ok(found !== undefined);
      assert.equal(found.method.toUpperCase(), method);
      assert.match(
        path.replace(/\?.*/, ''),
        new RegExp(`^${found.template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      );
      const content = found.operation.requestBody?.content['application/json'];
      assert.equal(body === undefined, content === undefined);
      if (content !== undefined) {
        const validate = validatorOf(content.schema);
        assert.ok(validate(body), JSON.stringify(validate.errors));
      }
    });
  }

  it('encode any component name in the URL', () => {
    assert.equal(requests.stopComponent(VF, 'a%?#é').path, '/v1/vfs/1/components/a%25%3F%23%C3%A9');
  });

  it('delete a classifier entry as the status shows it', () => {
    const entry = { type: 'vlan', value: '101/52:54:00:12:34:57', port: 'ring:0' } as const;
    assert.deepEqual(requests.deleteEntry(VF, entry).body, {
      action: 'del',
      type: 'vlan',
      vlan: 101,
      mac_address: '52:54:00:12:34:57',
      port: 'ring:0',
    });
    const byMac = { type: 'mac', value: 'default', port: 'ring:0' } as const;
    assert.deepEqual(requests.deleteEntry(VF, byMac).body, {
      action: 'del',
      type: 'mac',
      mac_address: 'default',
      port: 'ring:0',
    });
  });

  it('never offer to delete a NIC from an nfv, which would end the process', () => {
    assert.equal(requests.canDeletePort(NFV, 'phy:0'), false);
    assert.equal(requests.canDeletePort(NFV, 'ring:0'), true);
    assert.equal(requests.canDeletePort(VF, 'ring:0'), false);
  });
});

describe('the curl command of a request', () => {
  const change = requests.addPatch(NFV, 'phy:0', 'ring:0');

  it('sends the same request as the page', () => {
    assert.equal(
      curlOf(change, 'http://localhost:7777', false),
      `curl -X PUT http://localhost:7777/v1/nfvs/3/patches --json '{"src":"phy:0","dst":"ring:0"}'`,
    );
    assert.equal(
      curlOf({ method: 'GET', path: '/v1/nfvs/3' }, 'https://panel', true),
      'curl -H "Authorization: Bearer $TOKEN" https://panel/v1/nfvs/3',
    );
  });

  it('contains the headers that the request needs', () => {
    assert.equal(
      curlOf(deleteDesired('r-1'), 'http://localhost:7777', false),
      `curl -X DELETE -H 'If-Match: "r-1"' http://localhost:7777/v1/panel/desired`,
    );
  });

  it('quotes any input for the shell', async () => {
    const nasty = `a'b"c $HOME \`id\` \\ ; & (é)`;
    const text = curlOf(requests.addPort(NFV, nasty), 'http://[::1]:7777', false);
    const { stdout } = await run('sh', ['-c', text.replace('curl', `printf '%s\\n'`)]);
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      '-X',
      'PUT',
      'http://[::1]:7777/v1/nfvs/3/ports',
      '--json',
      JSON.stringify({ action: 'add', port: nasty }),
    ]);
  });
});
