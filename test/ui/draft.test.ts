import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrderOf, restricted } from '../../src/ui/document-diff.js';
import {
  changedMeanwhile,
  documentOf,
  type Draft,
  type Edit,
  editedSpec,
  editText,
  idle,
  isDraftable,
  launchedBy,
  removePatch,
} from '../../src/ui/draft.js';
import { withDraft } from '../../src/ui/draft-overlay.js';
import type { Launch } from '../../src/ui/launch.js';
import * as requests from '../../src/ui/requests.js';
import type { Process } from '../../src/ui/topology.js';
import { Panel } from './topologies.js';

function process(type: Process['type'], clientId: number): Process {
  return { id: `${type}:${clientId}`, type, 'client-id': clientId, reachable: true, ports: [] };
}

const [NFV, VF, MIRROR] = [process('nfv', 3), process('vf', 1), process('mirror', 5)];
const PRIMARY: Process = { id: 'primary', type: 'primary', reachable: true, ports: [] };
const LAUNCH: Launch = {
  client_id: 8,
  proc_name: 'spp_vf',
  eal: { '-l': '4,5,6', '--proc-type': 'secondary' },
  app: { '--client-id': '8' },
};
const PATCHED = { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true };
const EMPTY_VF = { components: [], classifier_table: [] };

function draftOf(base: Draft['base'], ...edits: readonly Edit[]): Draft {
  return { base, edits };
}

describe('a draft', () => {
  it('takes what a document can say, and nothing else', () => {
    for (const edit of [
      requests.setRunning(NFV, true),
      requests.addPort(NFV, 'ring:1'),
      requests.addPatch(NFV, 'phy:0', 'ring:1'),
      requests.removePatches(NFV),
      requests.startComponent(VF, 'fw0', 2, 'forward'),
      requests.stopComponent(VF, 'fw0'),
      requests.attachPort(VF, 'fw0', 'ring:0', 'rx'),
      requests.updateClassifier(VF, 'add', { mac: 'default', port: 'ring:0' }),
      requests.endProcess(NFV),
      requests.launchProcess(LAUNCH),
    ])
      assert.ok(isDraftable(edit), edit.path);
    for (const edit of [
      requests.endProcess(PRIMARY),
      requests.clearCounters(),
      requests.destroyFlowRules(0, 1),
    ])
      assert.ok(!isDraftable(edit), edit.path);
  });

  it('lists its edits in the imperative', () => {
    assert.equal(editText(requests.addPatch(NFV, 'phy:0', 'ring:1')), 'Patch phy:0 → ring:1 on nfv 3');
    assert.equal(editText(requests.setRunning(NFV, false)), 'Stop forwarding on nfv 3');
    assert.equal(
      editText(requests.attachPort(VF, 'fw0', 'ring:0', 'tx', { operation: 'add', id: 7, pcp: 3 })),
      'Attach tx port ring:0 to fw0 of vf 1, which adds VLAN tag 7 with priority 3',
    );
  });

  it('makes a document of the process specs before the first edit and all edits', () => {
    const draft = draftOf(
      { 'nfv:3': PATCHED, 'vf:1': EMPTY_VF },
      requests.addPort(NFV, 'ring:1'),
      requests.addPatch(NFV, 'ring:1', 'phy:0'),
      requests.setRunning(NFV, false),
      requests.startComponent(VF, 'fw0', 2, 'forward'),
      requests.attachPort(VF, 'fw0', 'phy:1', 'rx'),
      requests.attachPort(VF, 'fw0', 'vhost:0', 'tx', { operation: 'del' }),
      requests.updateClassifier(VF, 'add', { mac: 'default', vlan: 7, port: 'vhost:0' }),
    );
    assert.deepEqual(documentOf(draft, { pcaps: { 6: { capturing: true } } }), {
      pcaps: { 6: { capturing: true } },
      nfvs: {
        3: {
          ports: ['ring:0', 'ring:1'],
          patches: [
            { src: 'phy:0', dst: 'ring:0' },
            { src: 'ring:1', dst: 'phy:0' },
          ],
          forwarding: false,
        },
      },
      vfs: {
        1: {
          components: [
            {
              name: 'fw0',
              core: 2,
              type: 'forward',
              rx_port: [{ port: 'phy:1' }],
              tx_port: [{ port: 'vhost:0', vlan: { operation: 'del' } }],
            },
          ],
          classifier_table: [{ mac_address: 'default', vlan: 7, port: 'vhost:0' }],
        },
      },
    });
  });

  it('takes back what it has added, and removes the patches of a port with the port', () => {
    const draft = draftOf(
      { 'nfv:3': PATCHED, 'vf:1': EMPTY_VF },
      requests.deletePort(NFV, 'ring:0'),
      requests.startComponent(VF, 'fw0', 2, 'forward'),
      requests.updateClassifier(VF, 'add', { mac: 'default', port: 'ring:0' }),
      requests.stopComponent(VF, 'fw0'),
      requests.updateClassifier(VF, 'del', { mac: 'default', port: 'ring:0' }),
    );
    assert.deepEqual(editedSpec(draft, 'nfv:3'), { ports: [], patches: [], forwarding: true });
    assert.deepEqual(editedSpec(draft, 'vf:1'), EMPTY_VF);
  });

  it('names no type for the components of a process that has only one', () => {
    const draft = draftOf(
      { 'mirror:5': { components: [] } },
      requests.startComponent(MIRROR, 'mr0', 16, 'mirror'),
    );
    assert.deepEqual(editedSpec(draft, 'mirror:5'), {
      components: [{ name: 'mr0', core: 16, rx_port: [], tx_port: [] }],
    });
  });

  it('launches and ends processes', () => {
    const { client_id: clientId, eal, app } = LAUNCH;
    const edits = [
      requests.launchProcess(LAUNCH),
      requests.startComponent(process('vf', Number(clientId)), 'fw0', 5, 'forward'),
      requests.endProcess(NFV),
    ];
    const draft = draftOf({ 'nfv:3': PATCHED, ...launchedBy(edits) }, ...edits);
    assert.deepEqual(documentOf(draft, undefined), {
      vfs: {
        8: {
          components: [{ name: 'fw0', core: 5, type: 'forward', rx_port: [], tx_port: [] }],
          classifier_table: [],
          launch: { eal, app },
        },
      },
      nfvs: { 3: { present: false } },
    });
    assert.deepEqual(changedMeanwhile(draft, { nfvs: { 3: PATCHED } }), []);
    assert.deepEqual(changedMeanwhile(draft, { nfvs: { 3: PATCHED }, vfs: { 8: EMPTY_VF } }), ['vf:8']);
    const { topology } = new Panel().nfv(3, ['phy:0'], ['phy:0 -> phy:0']);
    const { processes, edges } = withDraft(topology, draft);
    assert.deepEqual(
      processes.map((each) => [each.id, each['unused-lcores'], each.ports]),
      [['vf:8', [6], ['phy:0']]],
    );
    assert.deepEqual(edges, []);
  });

  it('removes one patch, which no single request can', () => {
    const spec = { ...PATCHED, patches: [...PATCHED.patches, { src: 'ring:0', dst: 'phy:1' }] };
    const edit = removePatch(NFV, 'phy:0', 'ring:0');
    assert.equal(editText(edit), 'Remove the patch phy:0 → ring:0 from nfv 3');
    const draft = draftOf({ 'nfv:3': spec }, edit);
    assert.deepEqual(editedSpec(draft, 'nfv:3'), { ...spec, patches: [{ src: 'ring:0', dst: 'phy:1' }] });
    const { topology } = new Panel().nfv(3, [], ['phy:0 -> ring:0', 'ring:0 -> phy:1']);
    assert.deepEqual(
      withDraft(topology, draft).edges.map(({ id }) => id),
      ['nfv:3 ring:0 -> phy:1'],
    );
  });

  it('has no document while a process was not read', () => {
    assert.equal(documentOf(draftOf({}, requests.removePatches(NFV)), undefined), undefined);
  });

  it('notices what others have changed, but not another order', () => {
    const base = { 'nfv:3': { ...PATCHED, ports: ['ring:0', 'ring:1'] } };
    const draft = draftOf(base, requests.removePatches(NFV));
    const now = (spec: object): object => ({ nfvs: { 3: { ...base['nfv:3'], ...spec }, 4: PATCHED } });
    assert.deepEqual(changedMeanwhile(draft, now({ ports: ['ring:1', 'ring:0'] })), []);
    assert.deepEqual(changedMeanwhile(draft, now({ forwarding: false })), ['nfv:3']);
    assert.deepEqual(changedMeanwhile(draft, {}), ['nfv:3']);
  });

  it('is drawn into the panel, where what it adds is idle', () => {
    const { topology } = new Panel()
      .nfv(3, ['phy:0', 'phy:1', 'ring:0'], ['phy:0 -> ring:0'], true)
      .process('vf', 1, { 'unused-lcores': [2, 3] });
    const drawn = withDraft(
      topology,
      draftOf(
        {},
        requests.removePatches(NFV),
        requests.addPort(NFV, 'ring:7'),
        requests.addPatch(NFV, 'phy:1', 'ring:7'),
        requests.startComponent(VF, 'fw0', 2, 'forward'),
        requests.attachPort(VF, 'fw0', 'ring:7', 'rx'),
        requests.deletePort(NFV, 'ring:0'),
      ),
    );
    assert.deepEqual(
      drawn.edges.map(({ id, running }) => [id, running]),
      [
        ['nfv:3 phy:1 -> ring:7', false],
        ['vf:1 ring:7 -> vf:1/fw0', false],
      ],
    );
    assert.deepEqual(drawn.processes[0]?.ports, ['phy:0', 'phy:1', 'ring:7']);
    assert.deepEqual(drawn.processes[1]?.['unused-lcores'], [3]);
    assert.deepEqual(drawn.ports.find(({ id }) => id === 'ring:7')?.processes, ['nfv:3', 'vf:1']);
    assert.deepEqual(
      drawn.components.map(({ id, core }) => [id, core]),
      [['vf:1/fw0', 2]],
    );
    assert.equal(withDraft(topology, undefined), topology);
  });
});

describe('an idle process spec', () => {
  it('has the same ports, and passes nothing', () => {
    assert.deepEqual(idle(PATCHED), { ports: ['ring:0'], patches: [], forwarding: false });
    assert.deepEqual(idle({ capturing: true }), { capturing: false });
  });
});

describe('the comparison of two documents', () => {
  it('shows only processes that the document names', () => {
    const observed = {
      primary: { ...PATCHED, pipes: [] },
      nfvs: { 3: PATCHED, 4: PATCHED },
      vfs: { 1: EMPTY_VF },
    };
    assert.deepEqual(restricted(observed, { nfvs: { 4: PATCHED, 9: PATCHED } }), { nfvs: { 4: PATCHED } });
    assert.deepEqual(restricted(observed, { primary: { ...PATCHED, pipes: [] } }), {
      primary: { ...PATCHED, pipes: [] },
    });
  });

  it('leaves out differences of order alone', () => {
    const document = { b: [{ port: 'x' }, { name: 'n', core: 1 }], a: ['ring:1', 'ring:0'] };
    const other = { a: ['ring:0', 'ring:1', 'ring:2'], b: [{ core: 2, name: 'n' }, { port: 'x' }] };
    assert.equal(
      JSON.stringify(inOrderOf(document, other)),
      JSON.stringify({ b: [{ port: 'x' }, { name: 'n', core: 2 }], a: ['ring:1', 'ring:0', 'ring:2'] }),
    );
  });
});
