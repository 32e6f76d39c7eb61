import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { runCommand, type RunningCommand } from '../support/command.js';
import { type Demo, startDemo } from '../support/demo.js';
import { createFolder, type Folder } from '../support/folder.js';
import { printed } from './printed.js';
import { DANGEROUS } from './run-panel.js';
import { json, respondingWith } from './run-status.js';

function trace(args: readonly string[], url: string, input = ''): RunningCommand {
  return runCommand('bin/spp-ctl.js', ['trace', ...args], { SPP_CTL_URL: url }, input);
}

describe('spp-ctl trace', () => {
  let demo: Demo;
  let url: string;
  let folder: Folder;

  before(async () => {
    demo = await startDemo();
    folder = await createFolder();
    ({ url } = demo.controller);
  });
  after(async () => {
    await demo.stop();
    await folder.remove();
  });

  it('shows each hop, the counters and the end of each path', async () => {
    assert.equal(
      await printed(trace(['phy:0', '--mac', '52:54:00:12:34:57', '--vlan', '101/2'], url)),
      [
        'packets to 52:54:00:12:34:57, VLAN 101 priority 2',
        '  phy:0   classified by cls0 of vf 1 on core 3: entry 52:54:00:12:34:57 of VLAN 101  (rx 0, tx 0, tx drop 0)',
        '  ring:0  patched by nfv 3  (rx 0, tx 0, rx drop 0, tx drop 0)',
        '  phy:1   delivered: leaves by the NIC phy:1, VLAN 101 priority 2  (rx 0, tx 0, tx drop 0)',
        '',
      ].join('\n'),
    );
  });

  it('shows the paths of copies and why packets are stalled', async () => {
    const counters = '(rx 0, tx 0, rx drop 0, tx drop 0)';
    assert.equal(
      await printed(trace(['vhost:2', '--vlan', 'none'], url)),
      [
        'all packets, untagged',
        '  vhost:2  forwarded by fw0 of vf 2 on core 7',
        `  ring:2   mirrored by mr0 of mirror 5 on core 16  ${counters}`,
        `  ring:3   patched by nfv 4  ${counters}`,
        '  vhost:3  delivered: reaches the virtual machine at vhost:3, untagged',
        '',
        'all packets, untagged',
        '  vhost:2  forwarded by fw0 of vf 2 on core 7',
        `  ring:2   mirrored by mr0 of mirror 5 on core 16  ${counters}`,
        `  ring:4   stalled: mr1 of mirror 5 is idle: it has no tx port; ring:4 fills up and drops what comes after that  ${counters}`,
        '',
      ].join('\n'),
    );
  });

  it('prints the response in JSON or YAML', async () => {
    const expected: unknown = await demo.controller
      .request('POST', '/v1/topology/trace', { body: { from: 'phy:1' } })
      .then((response) => response.json());
    assert.deepEqual(JSON.parse(await printed(trace(['phy:1', '-o', 'json'], url))), expected);
    assert.deepEqual(parse(await printed(trace(['phy:1', '--output', 'yaml'], url))), expected);
  });

  it('traces through a document in a file or on standard input', async () => {
    const document =
      'nfvs:\n  "3":\n    ports: []\n    patches: [{ src: phy:0, dst: phy:1 }]\n    forwarding: true\n';
    const file = await folder.write('panel.yaml', document);
    const expected =
      /^all packets\n {2}phy:0 {2}patched by nfv 3\n {2}phy:1 {2}delivered: leaves by the NIC phy:1\n$/;
    assert.match(await printed(trace(['phy:0', '--file', file], url)), expected);
    assert.match(await printed(trace(['phy:0', '--file', '-'], url, document)), expected);
  });

  it('is not needed to see which paths a plan changes: the plan lists them', async () => {
    const plan = async (patches: object[]): Promise<string> => {
      const nfvs = { 3: { ports: ['ring:0', 'ring:1'], patches, forwarding: true } };
      const command = runCommand(
        'bin/spp-ctl.js',
        ['panel', 'plan', '-'],
        { SPP_CTL_URL: url },
        JSON.stringify({ nfvs }),
      );
      return /\nPATHS\n([^]*?)\n\n/.exec(await printed(command, 3))?.[1] ?? '';
    };
    const out = { src: 'ring:0', dst: 'phy:1' };
    assert.equal(
      await plan([out]),
      [
        '  - phy:1 to phy:0',
        '      all packets, by ring:1',
        '      nothing takes packets from phy:1: it fills up and drops what comes after that',
      ].join('\n'),
    );
    const back = { src: 'phy:1', dst: 'phy:1' };
    assert.equal(
      await plan([out, back]),
      ['  - phy:1 to phy:0', '      all packets, by ring:1', '  + phy:1 to phy:1', '      all packets'].join(
        '\n',
      ),
    );
    assert.match(
      await plan([
        { src: 'ring:0', dst: 'ring:1' },
        { src: 'phy:1', dst: 'ring:1' },
      ]),
      /^ {2}- phy:0 to phy:1\n {6}.*\n[^]*\n {2}\+ phy:0 to phy:0\n/,
    );
  });

  it('shows the position of an error in the document', async () => {
    const file = await folder.write(
      'bad.yaml',
      'nfvs:\n  "3":\n    ports: []\n    patches:\n      - src: phy:0\n        dst: ring:1\n    forwarding: true\n',
    );
    const command = trace(['phy:0', '--file', file], url);
    await printed(command, 1);
    assert.match(
      command.err(),
      /rejects the document:\n {2}\S+bad\.yaml:6:\d+: #\/nfvs\/3\/patches\/0\/dst: ring:1 is not among the ports\n$/,
    );
  });

  it('tells that the panel does not have the port', async () => {
    const command = trace(['vhost:44'], url);
    await printed(command, 1);
    assert.equal(
      command.err(),
      `spp-ctl trace: ${url}: request rejected: no process of the panel has vhost:44\n`,
    );
  });

  for (const [args, reason] of [
    [
      ['phy:0', '--vlan', '4096'],
      '--vlan: "4096" is not a VLAN id such as 101, an id and a priority such as 101/3, or none',
    ],
    [
      ['phy:0', '--vlan', '1/8'],
      '--vlan: "1/8" is not a VLAN id such as 101, an id and a priority such as 101/3, or none',
    ],
    [['phy:0', '--mac', '52:54'], '--mac: "52:54" is not a MAC address such as 52:54:00:12:34:56'],
  ] as const) {
    it(`refuses ${args.slice(1).join(' ')}`, async () => {
      const command = trace(args, url);
      await printed(command, 2);
      assert.ok(command.err().startsWith(`spp-ctl trace: ${reason}`), command.err());
    });
  }

  it('needs a port', async () => {
    const command = trace([], url);
    await printed(command, 2);
    assert.match(command.err(), /PORT/);
  });

  it('recognises a server that is not spp-ctl', () =>
    respondingWith(json({ paths: 1 }), async (other) => {
      const command = trace(['phy:0'], other);
      await printed(command, 1);
      assert.match(command.err(), /the server is not spp-ctl/);
    }));

  it('escapes control characters of a server', () =>
    respondingWith(
      json({
        paths: [
          {
            packets: { description: 'all\u001b[31m' },
            hops: [{ port: 'phy:0\u0007', description: 'x\u202e', process: 'nfv:1', action: 'patched' }],
            end: { outcome: 'lost\u0000', port: '\u009b', reason: '\r' },
          },
        ],
        unknown: ['\u001b'],
        incomplete: '\u001b',
      }),
      async (other) => {
        assert.doesNotMatch(await printed(trace(['phy:0'], other)), DANGEROUS);
      },
    ));
});
