import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Topology } from '../../src/client/client.js';
import { createPaint, type Paint } from '../../src/terminal/colours.js';
import { panelLines } from '../../src/terminal/panel-lines.js';
import { widthOf } from '../../src/terminal/text.js';
import { PANEL } from './fixture.js';

const URL = 'http://127.0.0.1:7777';
const EMPTY = { ...PANEL, processes: [], components: [], ports: [], edges: [] };
const plain = createPaint(false);

function linesOf(topology: Topology, width: number, paint: Paint): string[] {
  return panelLines({ topology, status: undefined }, URL, width, paint);
}

describe('the lines of spp-ctl status', () => {
  it('show processes, patches, components, classifier entries and ports in tables', () => {
    const [head, ...lines] = linesOf(PANEL, Infinity, plain);
    assert.match(
      head ?? '',
      /^spp-ctl at http:\/\/127\.0\.0\.1:7777: 6 processes, 1 unreachable, 2026-11-2\d [\d:]{8}$/,
    );
    assert.equal(
      `${lines.join('\n')}\n`,
      `
PROCESSES
PROCESS  STATUS       MASTER  CORES   FREE  PORTS                   ERROR
primary  connected    0       0       -     phy:0,phy:1             -
nfv:1    running      1       1-2     -     phy:0,ring:0            -
vf:2     connected    -       3-6,13  6,13  ring:0,vhost:0,vhost:1  -
nfv:3    idling       7       7-8     -     -                       -
pcap:4   running      9       9-11    -     phy:1                   -
nfv:5    unreachable  -       -       -     -                       nfv 5 did not reply within 5s.

PATCHES
PROCESS  FROM    TO      STATE
nfv:1    phy:0   ring:0  running
nfv:1    ring:0  udf     idling

COMPONENTS
COMPONENT         TYPE        CORE  STATE    RX                    TX                                   FILE
vf:2/cls          classifier  4     running  ring:0 (del_vlantag)  vhost:0 (add_vlantag 101 3),vhost:1  -
vf:2/fw0          forward     5     idling   -                     -                                    -
pcap:4/receive10  receive     10    running  phy:1                 -                                    -
pcap:4/write11    write       11    running  -                     -                                    /tmp/spp_pcap.20261124101500.phy1.1.1.pcap

CLASSIFIER ENTRIES
FROM      TYPE  VALUE                  PORT     STATE
vf:2/cls  vlan  101/fa:16:3e:7d:cc:35  vhost:0  running

PORTS
PORT     PROCESSES       ADDRESS                  RX  TX  RX DROP  TX DROP
phy:0    primary,nfv:1   56:48:4f:53:54:00  78932932   5        0        3
phy:1    primary,pcap:4  -                         -   -        -        -
ring:0   nfv:1,vf:2      -                         1   2        0        0
vhost:0  vf:2            -                         -   -        -        -
vhost:1  vf:2            -                         -   -        -        -
udf      nfv:1           -                         -   -        -        -
`,
    );
  });

  it('fit the width of any terminal', () => {
    for (const width of [20, 40, 80, 200]) {
      for (const line of linesOf(PANEL, width, plain)) assert.ok(widthOf(line) <= width, line);
    }
  });

  it('leave out empty tables and state that no process is connected', () => {
    const [head = '', ...lines] = linesOf(EMPTY, Infinity, plain);
    assert.match(head, /: no process is connected, /);
    assert.deepEqual(lines, []);
  });

  it('use the singular for one process', () => {
    const one = { ...EMPTY, processes: PANEL.processes.slice(0, 1) };
    assert.match(linesOf(one, Infinity, plain)[0] ?? '', /: 1 process, /);
  });

  it('colour running, idle and failed items', () => {
    const text = linesOf(PANEL, Infinity, createPaint(true)).join('\n');
    assert.ok(text.includes('\x1b[32mrunning'));
    assert.ok(text.includes('\x1b[31munreachable'));
    assert.ok(text.includes('\x1b[33m3\x1b[39m'));
  });

  it('escape control characters in names', () => {
    const evil = '\x1b[2Jvf:2\r\n';
    const panel = {
      ...PANEL,
      time: evil,
      processes: PANEL.processes.map((process) => ({ ...process, id: evil, error: evil, ports: [evil] })),
      components: PANEL.components.map((component) => ({ ...component, id: evil, filename: evil })),
      edges: PANEL.edges.map((edge) => ({ ...edge, from: evil, to: evil, process: evil })),
    };
    for (const line of panelLines({ topology: panel, status: undefined }, evil, Infinity, plain))
      assert.doesNotMatch(line, /[\x00-\x1f]/);
  });
});
