import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { ComponentSpec } from '../../src/panel/kinds/worker.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { diffPanels, differencesBetween } from '../../src/panel/document/diff.js';
import { yamlOf } from '../../src/text/write-yaml.js';
import { createProgressLog } from '../../src/terminal/document/progress.js';
import { createPaint } from '../../src/terminal/colours.js';
import type { PanelChange } from '../../src/terminal/document/api.js';
import { runs } from '../support/runs.js';
import { DANGEROUS } from './run-panel.js';

type VfComponent = ComponentSpec & { readonly type: 'forward' | 'merge' | 'classifier' };

/** What is different about one process, as lines. */
function lines(observed: PanelDocument, desired: PanelDocument): string[] {
  return diffPanels(observed, desired).flatMap(({ process, differences }) => [
    process,
    ...differences.map(({ sign, text, isInner }) => `${isInner ? '  ' : ''}${sign} ${text}`),
  ]);
}

function component(name: string, more: Partial<VfComponent> = {}): VfComponent {
  return { name, core: 4, type: 'forward', rx_port: [], tx_port: [], ...more };
}

function vf(components: readonly VfComponent[], table: { mac_address: string; port: string }[] = []) {
  const copies = components.map((each) => ({
    ...each,
    rx_port: [...each.rx_port],
    tx_port: [...each.tx_port],
  }));
  return { vfs: { 1: { components: copies, classifier_table: table } } } satisfies PanelDocument;
}

describe('the difference between two panels', () => {
  it('is empty for equal documents in different spelling', () => {
    const [one, other] = [
      { mac_address: '52:54:00:AA:00:01', port: 'vhost:1' },
      { mac_address: 'default', port: 'ring:0' },
    ];
    const a = vf([component('a'), component('b')], [one, other]);
    const b = vf([component('b'), component('a')], [other, { ...one, mac_address: '5254.00aa.0001' }]);
    assert.deepEqual(lines(a, a), []);
    assert.deepEqual(lines(b, a), []);
  });

  it('lists removed, added and changed components and their ports', () => {
    const observed = vf([
      component('gone', { rx_port: [{ port: 'ring:0' }] }),
      component('moved', { tx_port: [{ port: 'ring:1' }] }),
      component('kept', {
        rx_port: [{ port: 'ring:2', vlan: { operation: 'del' } }],
        tx_port: [{ port: 'ring:3' }],
      }),
    ]);
    const desired = vf([
      component('moved', { core: 5, type: 'merge', tx_port: [{ port: 'ring:1' }] }),
      component('kept', {
        rx_port: [{ port: 'ring:2' }],
        tx_port: [{ port: 'vhost:3', vlan: { operation: 'add', id: 101, pcp: 3 } }],
      }),
      component('new', { core: 6, type: 'classifier', rx_port: [{ port: 'phy:0' }] }),
    ]);
    assert.deepEqual(lines(observed, desired), [
      'vf:1',
      '- component gone: forward on core 4',
      '  - rx ring:0',
      '  component kept: forward on core 4',
      '  ~ rx ring:2 no VLAN operation (now del_vlantag)',
      '  - tx ring:3',
      '  + tx vhost:3 add_vlantag 101 3',
      '~ component moved: merge on core 5 (now forward on core 4)',
      '+ component new: classifier on core 6',
      '  + rx phy:0',
    ]);
  });

  it('lists changes of classifier entries, patches, pipes, forwarding and capturing', () => {
    const observed: PanelDocument = {
      primary: {
        ports: ['ring:1'],
        pipes: [{ port: 'pipe:0', rx: 'ring:2', tx: 'ring:3' }],
        patches: [{ src: 'phy:0', dst: 'ring:1' }],
        forwarding: true,
      },
      ...vf(
        [component('c', { type: 'classifier', tx_port: [{ port: 'ring:0' }] })],
        [{ mac_address: 'default', port: 'ring:0' }],
      ),
      mirrors: { 5: { components: [] } },
      pcaps: { 6: { capturing: true }, 7: { capturing: true } },
    };
    const desired: PanelDocument = {
      primary: {
        ports: [],
        pipes: [{ port: 'pipe:0', rx: 'ring:3', tx: 'ring:2' }],
        patches: [{ src: 'phy:0', dst: 'phy:1' }],
        forwarding: false,
      },
      vfs: {
        1: {
          components: [component('c', { type: 'classifier', tx_port: [{ port: 'ring:0' }] })].map((each) => ({
            ...each,
            rx_port: [],
            tx_port: [...each.tx_port],
          })),
          classifier_table: [{ mac_address: '52:54:00:00:00:01', vlan: 7, port: 'ring:0' }],
        },
      },
      mirrors: { 5: { components: [{ name: 'm', core: 9, rx_port: [{ port: 'phy:0' }], tx_port: [] }] } },
      pcaps: { 6: { capturing: false } },
      nfvs: { 8: { ports: [], patches: [], forwarding: true } },
    };
    // pcap:7 is not named, and nfv:8 is not there.
    assert.deepEqual(lines(observed, desired), [
      'primary',
      '- port ring:1',
      '~ port pipe:0 from ring:3 to ring:2 (now from ring:2 to ring:3)',
      '~ patch phy:0 to phy:1 (now to ring:1)',
      '~ forwarding off (now on)',
      'vf:1',
      '~ classifier entry ring:0 for 52:54:00:00:00:01 with VLAN id 7 (now for default)',
      'mirror:5',
      '+ component m: mirror on core 9',
      '  + rx phy:0',
      'pcap:6',
      '~ capturing off (now on)',
    ]);
  });
});

describe('the difference between a panel and a document about which processes run', () => {
  const eal = { '-l': '1,2', '--proc-type': 'secondary' } as const;
  const launch = { eal, app: { '--vhost-client': null, '-s': '127.0.0.1:6666' } };
  const spec = { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true };

  it('shows a process that is launched with its options and all that it is to have', () => {
    const desired: PanelDocument = { nfvs: { 3: { ...spec, launch } } };
    assert.deepEqual(lines({}, desired), [
      'nfv:3',
      '+ process nfv 3',
      '  + launch -l 1,2 --proc-type secondary -- -s 127.0.0.1:6666 --vhost-client',
      '+ port ring:0',
      '+ patch phy:0 to ring:0',
      '+ forwarding on',
    ]);
  });

  it('shows of an idle process that is launched only that', () => {
    const desired: PanelDocument = {
      nfvs: { 3: { ports: [], patches: [], forwarding: false, launch } },
      pcaps: { 6: { capturing: false, launch: { eal: { ...eal, '-l': '4-6' }, app: { '-c': 'phy:0' } } } },
    };
    assert.deepEqual(lines({}, desired), [
      ...['nfv:3', '+ process nfv 3'],
      '  + launch -l 1,2 --proc-type secondary -- -s 127.0.0.1:6666 --vhost-client',
      ...['pcap:6', '+ process pcap 6', '  + launch -l 4-6 --proc-type secondary -- -c phy:0'],
    ]);
  });

  it('shows a process that is ended in one line', () => {
    const desired: PanelDocument = { nfvs: { 3: { present: false }, 4: { present: false } } };
    assert.deepEqual(lines({ nfvs: { 3: spec } }, desired), ['nfv:3', '- process nfv 3']);
  });

  it('is empty for processes that run, whatever they were launched with', () => {
    const other = { eal: { ...eal, '-l': '8,9' }, app: {} };
    assert.deepEqual(lines({ nfvs: { 3: spec } }, { nfvs: { 3: { ...spec, launch } } }), []);
    assert.deepEqual(
      lines({ nfvs: { 3: { ...spec, launch: other } } }, { nfvs: { 3: { ...spec, launch } } }),
      [],
    );
  });
});

describe('YAML for a terminal', () => {
  it('contains no control characters and keeps its meaning', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'binary' })), {
          noNullPrototype: true,
        }),
        (value) => {
          const text = yamlOf(value);
          assert.doesNotMatch(text, DANGEROUS);
          assert.deepEqual(parse(text), value);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('the progress log of a change', () => {
  it('prints each command once in the order of completion, and the rest at the end', () => {
    const written: string[] = [];
    const log = createProgressLog((line) => written.push(line), createPaint(false));
    const change = (...outcomes: ('waiting' | 'done' | 'left')[]): PanelChange => ({
      ...{ id: '1-1', cause: 'request', state: 'running', on_failure: 'stop', started: '', revision: '' },
      ...{ differences: [], pending: [] },
      commands: outcomes.map((outcome, at) => ({
        ...{ process: `nfv:${at}`, operation: 'o', method: 'PUT', path: '/p', reason: 'why' },
        outcome,
      })),
    });
    log.show(change('waiting', 'done', 'waiting'));
    log.show(change('done', 'done', 'waiting'));
    log.finish(change('done', 'done', 'left'));
    assert.deepEqual(written, [
      'COMMANDS',
      '  2  done     nfv:1  PUT /p',
      '  1  done     nfv:0  PUT /p',
      '  3  left     nfv:2  PUT /p',
      '',
    ]);
  });
});

describe('the differences of a process from its process spec', () => {
  const forwarder = { name: 'fw0', core: 4, type: 'forward', rx_port: [], tx_port: [] } as const;
  const vf = (...components: object[]) =>
    ({ kind: 'vf', components, classifier_table: [] }) as unknown as Parameters<typeof differencesBetween>[0];

  it('name a whole component that is missing or extra, without its ports', () => {
    const other = { ...forwarder, name: 'fw1', core: 5, rx_port: [{ port: 'ring:0' }] };
    assert.deepEqual(
      [...differencesBetween(vf(other), vf(forwarder))],
      ['extra component fw1: forward on core 5', 'missing component fw0: forward on core 4'],
    );
  });

  it('name the port of a component that stays', () => {
    const attached = { ...forwarder, rx_port: [{ port: 'ring:0' }] };
    assert.deepEqual(
      [...differencesBetween(vf(forwarder), vf(attached))],
      ['missing rx ring:0 of component fw0: forward on core 4'],
    );
    assert.deepEqual(
      [...differencesBetween(vf(attached), vf({ ...attached, core: 5 }))],
      ['different component fw0: forward on core 5 (now forward on core 4)'],
    );
  });

  it('do not depend on the order of lists', () => {
    const one = { ...forwarder, name: 'fw1', core: 5 };
    assert.deepEqual([...differencesBetween(vf(one, forwarder), vf(forwarder, one))], []);
  });
});
