import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatOf, readText, writeText } from '../../src/ui/editor/document-text.js';
import { flowRuleOf, flowRuleText, nicNumber, NO_RULE } from '../../src/ui/flow-rules.js';
import { freeClientId, launchOf, NO_INPUT, usersOf } from '../../src/ui/launch.js';
import { usual } from './topologies.js';

describe('the input of a launch', () => {
  const input = { ...NO_INPUT, clientId: '7', cores: '3, 2' };

  it('becomes the request, with the cores in order and further options of the EAL', () => {
    assert.deepEqual(
      launchOf({
        ...input,
        memory: '64',
        isVhostClient: true,
        more: '--no-pci\n--file-prefix spp\n --vdev=x \n\n',
      }),
      {
        client_id: 7,
        proc_name: 'spp_nfv',
        eal: {
          '-l': '2,3',
          '-m': '64',
          '--proc-type': 'secondary',
          '--no-pci': '',
          '--file-prefix': 'spp',
          '--vdev': 'x',
        },
        app: { '-n': '7', '-s': '127.0.0.1:6666', '--vhost-client': '' },
      },
    );
  });

  it('has the options of the program', () => {
    const { app, proc_name: program } =
      launchOf({ ...input, type: 'pcap', port: 'phy:0', folder: '/x' }) ?? {};
    assert.equal(program, 'spp_pcap');
    assert.deepEqual(app, { '--client-id': '7', '-s': '127.0.0.1:6666', '-c': 'phy:0', '--out-dir': '/x' });
  });

  it('is incomplete without cores, a client id, or the port of a capture', () => {
    assert.equal(launchOf({ ...input, cores: '' }), undefined);
    assert.equal(launchOf({ ...input, clientId: '' }), undefined);
    assert.equal(launchOf({ ...input, type: 'pcap' }), undefined);
  });

  it('begins with the lowest client id that is free', () => {
    const { topology } = usual();
    const used = new Set(topology.processes.map((process) => process['client-id']));
    const free = Number(freeClientId(topology));
    assert.ok(!used.has(free));
    for (let id = 1; id < free; id++) assert.ok(used.has(id));
  });

  it('shows who uses a core', () => {
    const users = usersOf([
      { 'proc-type': 'primary', 'master-lcore': 0, lcores: [0, 1] },
      { 'proc-type': 'nfv', 'client-id': 3, 'master-lcore': 1, lcores: [] },
    ]);
    assert.deepEqual(
      [...users],
      [
        [0, ['primary']],
        [1, ['primary', 'nfv:3']],
      ],
    );
  });
});

describe('a flow rule', () => {
  it('is made of its lines', () => {
    const input = {
      ...NO_RULE,
      pattern: ' eth dst is 1 \n\nvlan',
      actions: 'drop',
      priority: '2',
      isTransfer: true,
    };
    assert.deepEqual(flowRuleOf(input), {
      priority: 2,
      direction: 'ingress',
      transfer: true,
      pattern: ['eth dst is 1', 'vlan'],
      actions: ['drop'],
    });
    assert.equal(flowRuleOf({ ...input, actions: ' \n' }), undefined);
  });

  it('is shown in words, without fields that are not compared', () => {
    const spec = { dst: '10:22:33:44:55:66', src: '00:00:00:00:00:00', type: '0x0000' };
    const mask = { dst: 'FF:FF:FF:FF:FF:FF', src: '00:00:00:00:00:00', type: '0x0000' };
    assert.equal(
      flowRuleText({
        rule_id: 0,
        attr: { group: 1, priority: 0, ingress: 1, egress: 0, transfer: 0 },
        patterns: [
          { type: 'eth', spec, last: null, mask },
          { type: 'vlan', spec: null, last: null, mask: null },
        ],
        actions: [
          { type: 'queue', conf: { index: 0 } },
          { type: 'of_pop_vlan', conf: null },
        ],
      }),
      'ingress, group 1: eth dst 10:22:33:44:55:66, vlan → queue index 0, of_pop_vlan',
    );
  });

  it('belongs to a NIC', () => {
    assert.deepEqual(['phy:0', 'phy:12', 'phy:0nq1', 'ring:0'].map(nicNumber), [0, 12, undefined, undefined]);
  });
});

describe('the text of a document', () => {
  const text =
    'nfvs:\n  3:\n    ports: [ring:0]\n    patches:\n      - {src: phy:0, dst: ring:7}\n    forwarding: true\n';
  const at = (pointer: string): string => {
    const { from, to } = readText(text).rangeOf(pointer);
    return text.slice(from, to);
  };

  it('is read as YAML, of which JSON is a part', () => {
    const document = { nfvs: { 3: { ports: ['ring:0'], patches: [], forwarding: true } } };
    for (const format of ['json', 'yaml'] as const) {
      const written = writeText(document, format);
      assert.equal(formatOf(written), format);
      assert.deepEqual(readText(written).value, document);
    }
    assert.deepEqual(readText('').value, {});
  });

  it('has the place of each member: the value of a scalar, and the name of what has parts', () => {
    assert.equal(at('#/nfvs/3/patches/0/dst'), 'ring:7');
    assert.equal(at('#/nfvs/3/patches'), 'patches');
    assert.equal(at('#/nfvs/3/forwarding'), 'true');
    assert.equal(at('#/nfvs/3'), '3');
  });

  it('has the place of the innermost part for a member that is missing', () => {
    assert.equal(at('#/nfvs/3/capturing'), '3');
    assert.equal(at('#/vfs/1'), 'n');
  });

  it('has the place of the part that a sentence about a process is about', () => {
    const flow =
      'vfs:\n  1:\n    components:\n      - name: a\n        core: 9\n        rx_port: []\n      - {name: b, core: 8, rx_port: []}\n    ports: [ring:1]\n';
    const meant = (detail: string): string => {
      const { from, to } = readText(flow).rangeOf('#/vfs/1', detail);
      return flow.slice(from, to);
    };
    assert.equal(meant('a is desired on core 9, which the process does not have'), '9');
    assert.equal(meant('b has no rx port'), 'b');
    assert.equal(meant('ring:1 is in use'), 'ring:1');
    assert.equal(meant('the process is damaged'), '1');
  });

  it('says where it cannot be read', () => {
    const { value, problems } = readText('nfvs:\n  3: [');
    assert.equal(value, undefined);
    assert.ok(problems.length > 0);
    for (const { from, to } of problems) assert.ok(from <= to && to <= 12);
    assert.match(readText('a: 1\na: 2').problems[0]?.detail ?? '', /unique/);
  });
});
