import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runCommand, type RunningCommand } from '../support/command.js';
import { type Demo, startDemo } from '../support/demo.js';
import { createFolder, type Folder } from '../support/folder.js';
import { withPanel } from '../support/panel.js';
import { printed } from './printed.js';
import { DANGEROUS } from './run-panel.js';
import { json, respondingWith } from './run-status.js';

function run(args: readonly string[], url: string, input = ''): RunningCommand {
  return runCommand('bin/spp-ctl.js', args, { SPP_CTL_URL: url }, input);
}

const MIRROR = 'mirrors: { "5": { components: [] } }';
/** The demo without the component that has no tx port. */
const SOUND = `mirrors:
  '5':
    components:
      - { name: mr0, core: 16, rx_port: [{ port: 'ring:2' }], tx_port: [{ port: 'ring:3' }, { port: 'ring:6' }] }
nfvs:
  '8': { ports: ['ring:6', 'nullpmd:0'], patches: [{ src: 'ring:6', dst: 'nullpmd:0' }], forwarding: true }
`;

describe('spp-ctl check', () => {
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

  it('shows errors, warnings and what is worth knowing with remedies, and exits with 1', async () => {
    assert.equal(
      await printed(run(['check'], url), 1),
      [
        'ERRORS',
        '  mr1 of mirror 5 is idle: it has no tx port; packets from ring:4 are lost [incomplete_component]',
        '    attach two tx ports to mr1 of mirror 5, or stop the component',
        '',
        'WARNINGS',
        '  nothing takes packets from ring:6, to which pipe:0 sends: it fills up and drops what comes after that [unread_ring]',
        '    let a process take packets from ring:6, or send them elsewhere',
        '  nothing sends packets to ring:5, from which pipe:0 takes them [unwritten_ring]',
        '    let a process send packets to ring:5, or take it from its reader',
        '',
        'WORTH KNOWING',
        '  cls0 of vf 1 takes packets from phy:0, and so does receive19 of pcap 6 once it is no longer idle [shared_port]',
        '    stop cls0 of vf 1 first, or copy the packets with a mirror',
        '  cls0 of vf 1 has no entry default: packets to unknown addresses are dropped [no_default]',
        '    if they are to go somewhere, add an entry default for a tx port',
        '',
        '1 error, 2 warnings, 2 worth knowing',
        '',
      ].join('\n'),
    );
  });

  it('shows the cause of a finding that the desired document explains, and the remedy for it', () =>
    withPanel([{ kind: 'primary' }, { kind: 'nfv', clientId: 1, lcores: [1, 2] }], async (controller) => {
      const patches = [
        { src: 'ring:0', dst: 'phy:0' },
        { src: 'phy:0', dst: 'ring:0' },
      ];
      const nfvs = { '1': { ports: ['ring:0'], patches, forwarding: true } };
      await controller.expect(200, 'PUT', '/v1/panel', { nfvs });
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', patches[1]);
      const out = await printed(run(['check'], controller.url), 1);
      assert.match(out, /^ERRORS\n {2}nothing takes packets from ring:0, [^\n]+ \[unread_ring\]$/m);
      assert.match(
        out,
        /\[unread_ring\]\n {4}cause: nfv 1 has drifted: missing patch ring:0 to phy:0\n {4}apply the desired document again\n/,
      );
    }));

  it('exits with 0 without errors, here of a document that is not applied', async () => {
    const out = await printed(run(['check', '-'], url, SOUND), 0);
    assert.doesNotMatch(out, /ERRORS/);
    assert.match(out, /^1 warning, 2 worth knowing$/m);
  });

  it('prints the response as JSON', async () => {
    const list = JSON.parse(await printed(run(['check', '-o', 'json'], url), 1)) as { findings: object[] };
    assert.equal(list.findings.length, 5);
  });

  it('shows the place of a validation error of the document', async () => {
    const file = await folder.write(
      'panel.yaml',
      'nfvs:\n  "3": { ports: [], patches: [{ src: "ring:0", dst: "phy:0" }], forwarding: true }\n',
    );
    const command = run(['check', file], url);
    await printed(command, 1);
    assert.match(
      command.err(),
      /panel\.yaml:2:\d+: #\/nfvs\/3\/patches\/0\/src: ring:0 is not among the ports/,
    );
  });

  it('escapes control characters of a server', async () => {
    const findings = [
      { kind: 'a\u001b[31m', severity: 'error', subjects: [], reason: '\u009b', remedy: '\r' },
    ];
    await respondingWith(json({ findings, unknown: ['\u0007'] }), async (other) => {
      const out = await printed(run(['check'], other), 1);
      assert.doesNotMatch(out, DANGEROUS);
      assert.match(out, /^1 error$/m);
    });
  });

  it('fails when the server is not spp-ctl', async () => {
    await respondingWith(json({}), async (at) => {
      const command = run(['check'], at);
      await printed(command, 1);
      assert.match(command.err(), /the server is not spp-ctl/);
    });
  });

  it('has its number of findings in spp-ctl status', async () => {
    const out = await printed(run(['status'], url), 0);
    assert.match(out, /^1 error, 2 warnings, 2 worth knowing: spp-ctl check shows them$/m);
  });

  it('has its findings in spp-ctl panel plan, if the plan causes them', async () => {
    const out = await printed(run(['panel', 'plan', '-'], url, MIRROR), 3);
    assert.match(
      out,
      /^FINDINGS AFTER THE PLAN\n {2}error: nothing takes packets from ring:2, to which fw0 of vf 2 sends: /m,
    );
  });
});
