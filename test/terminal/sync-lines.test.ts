import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PanelStatus, Topology } from '../../src/client/client.js';
import { createPaint, type Paint } from '../../src/terminal/colours.js';
import { panelLines } from '../../src/terminal/panel-lines.js';
import { localTime } from '../../src/text/local-time.js';
import { widthOf } from '../../src/terminal/text.js';
import { PANEL } from './fixture.js';

const plain = createPaint(false);
const SINCE = '2026-11-24T10:00:00.000Z';
const NEXT = '2026-11-24T10:16:00.000Z';

/** A command of which only the reason matters. */
function command(process: string, reason: string) {
  return { process, operation: 'startNfv', method: 'PUT', path: '/v1/nfvs/3/forward', reason } as const;
}

/** The panel of the fixture with a desired document that names some of it. */
const STATUS: PanelStatus = {
  desired: { revision: 'r-1', since: SINCE, who: 'alice' },
  restore: 'off',
  drift: 'repair',
  processes: [
    { process: 'primary', state: 'unmanaged' },
    { process: 'nfv:1', state: 'in_sync', since: SINCE },
    { process: 'vf:2', state: 'unmanaged' },
    {
      process: 'nfv:3',
      state: 'drifted',
      since: SINCE,
      differences: ['extra patch phy:0 to ring:1', 'different forwarding on (now off)'],
      conflicts: ['vhost:0 is of vf:2'],
    },
    {
      process: 'pcap:4',
      state: 'failed',
      since: SINCE,
      differences: ['different capturing off (now on)'],
      failure: { command: command('pcap:4', ''), error: 'no room', attempts: 1, next_try: NEXT },
    },
    { process: 'nfv:5', state: 'failed', failure: { error: 'it does not reply', attempts: 10 } },
    { process: 'vf:9', state: 'pending', since: SINCE },
  ],
};

function linesOf(
  status: PanelStatus | undefined,
  { width = Infinity, paint = plain, topology = PANEL }: Partial<Looks> = {},
): string[] {
  return panelLines({ topology, status }, 'http://localhost:7777', width, paint);
}
interface Looks {
  readonly width: number;
  readonly paint: Paint;
  readonly topology: Topology;
}

/** The lines of a table, without its title, each with its spaces squeezed. */
function table(lines: readonly string[], title: string): string[] {
  const start = lines.indexOf(title);
  assert.ok(start > 0, `no table ${title}`);
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end === -1 ? undefined : end).map((line) => line.replace(/ +/g, ' '));
}

describe('the sync states on a terminal', () => {
  it('are shown in a summary line and in a column of the processes', () => {
    const lines = linesOf(STATUS);
    const time = localTime(SINCE);
    assert.equal(lines[1], `desired since ${time} by alice: 1 of 5 in sync, 1 drifted, 2 failed, 1 pending`);
    assert.deepEqual(
      table(lines, 'PROCESSES').map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        'PROCESS STATUS DESIRED',
        'primary connected unmanaged',
        'nfv:1 running in_sync',
        'vf:2 connected unmanaged',
        'nfv:3 idling drifted',
        'pcap:4 running failed',
        'nfv:5 unreachable failed',
        'vf:9 missing pending',
      ],
    );
  });

  it('are explained in a table of failures and differences, errors first, with the time of the next attempt', () => {
    assert.deepEqual(table(linesOf(STATUS), 'NOT IN SYNC'), [
      'PROCESS STATE NEXT TRY REASON',
      'nfv:3 drifted - vhost:0 is of vf:2',
      'nfv:3 drifted - extra patch phy:0 to ring:1',
      'nfv:3 drifted - different forwarding on (now off)',
      `pcap:4 failed ${localTime(NEXT)} PUT /v1/nfvs/3/forward: no room (1 attempt)`,
      `pcap:4 failed ${localTime(NEXT)} different capturing off (now on)`,
      'nfv:5 failed none it does not reply (10 attempts)',
    ]);
  });

  it('list a limited number of differences per process and count the rest', () => {
    const differences = Array.from({ length: 500 }, (_, at) => `missing port ring:${at}`);
    const status: PanelStatus = {
      ...STATUS,
      processes: [{ process: 'nfv:3', state: 'drifted', since: SINCE, differences }],
    };
    const rows = table(linesOf(status), 'NOT IN SYNC');
    assert.equal(rows.length, 10);
    assert.equal(rows.at(-1), 'nfv:3 drifted and 492 more: see GET /v1/panel/status');
  });

  it('explain why a process that is to run is not connected, and when the launch is tried again', () => {
    const launch = { ...command('vf:8', 'vf 8 is desired, and not connected'), path: '/v1/primary/launch' };
    const failure = { command: launch, error: 'vf 8 has not connected within 30s', attempts: 3 };
    const status: PanelStatus = {
      ...STATUS,
      processes: [
        { process: 'vf:7', state: 'pending', conflicts: ['no primary is connected; start the primary'] },
        { process: 'vf:8', state: 'failed', failure: { ...failure, next_try: NEXT } },
        { process: 'vf:9', state: 'in_sync', since: SINCE },
      ],
    };
    const lines = linesOf(status);
    assert.deepEqual(table(lines, 'NOT IN SYNC'), [
      'PROCESS STATE NEXT TRY REASON',
      'vf:7 pending - no primary is connected; start the primary',
      `vf:8 failed ${localTime(NEXT)} PUT /v1/primary/launch: vf 8 has not connected within 30s (3 attempts)`,
    ]);
    // A process that is not to run and does not run, such as vf 9, is not missing.
    assert.deepEqual(
      table(lines, 'PROCESSES').filter((line) => line.includes('missing')),
      ['vf:7 missing pending - - - - -', 'vf:8 missing failed - - - - -'],
    );
  });

  it('are hidden if no document is desired or the server does not report them', () => {
    const { processes } = PANEL;
    const unmanaged = processes.map(({ id }) => ({ process: id, state: 'unmanaged' }) as const);
    const nothing: PanelStatus = { restore: 'off', drift: 'report', processes: unmanaged };
    assert.deepEqual(linesOf(nothing), linesOf(undefined));
    assert.ok(!linesOf(nothing).join('\n').includes('DESIRED'));
  });

  it('are shown also if no process is connected', () => {
    const topology = { ...PANEL, processes: [], components: [], ports: [], edges: [] };
    const status: PanelStatus = {
      ...STATUS,
      processes: [{ process: 'vf:9', state: 'pending', since: SINCE }],
    };
    const [head = '', , ...lines] = linesOf(status, { topology });
    assert.match(head, /no process is connected/);
    assert.deepEqual(lines, [...['', 'PROCESSES', 'PROCESS  STATUS   DESIRED'], 'vf:9     missing  pending']);
  });

  it('include an interrupted change and a problem with the stored document', () => {
    const lines = linesOf({
      restore: 'off',
      drift: 'report',
      processes: [],
      problem: 'wanted.json is damaged',
      interrupted: {
        change: 'mp8x2k1c-1',
        to_new: [{ process: 'nfv:3', reason: 'a patch is desired' }],
        to_old: [],
        pending: ['pcap:4'],
      },
    });
    assert.deepEqual(lines.slice(1, 3), [
      'INTERRUPTED: spp-ctl ended during change mp8x2k1c-1; differences from the new state: 1, from the old state: 0; not connected: pcap:4',
      'PROBLEM: wanted.json is damaged',
    ]);
  });

  it('are coloured by severity', () => {
    const text = linesOf(STATUS, { paint: createPaint(true) }).join('\n');
    assert.ok(text.includes('\x1b[32min_sync'));
    assert.ok(text.includes('\x1b[33mdrifted'));
    assert.ok(text.includes('\x1b[33mpending'));
    assert.ok(text.includes('\x1b[31mfailed'));
    assert.ok(text.includes('\x1b[2munmanaged'));
  });

  it('fit the width of any terminal and escape control characters', () => {
    const evil = '\x1b[2J\r\n';
    const status: PanelStatus = {
      ...STATUS,
      desired: { revision: evil, since: evil, who: evil },
      problem: evil,
      interrupted: { change: evil, to_new: [], to_old: [], pending: [evil] },
      processes: [
        { process: evil, state: 'pending' },
        { process: 'nfv:3', state: 'failed', failure: { error: evil, attempts: 1, next_try: evil } },
      ],
    };
    for (const width of [20, 40, 80, Infinity]) {
      for (const line of linesOf(status, { width })) {
        assert.doesNotMatch(line, /[\x00-\x1f]/);
        assert.ok(widthOf(line) <= width, line);
      }
    }
  });
});

describe('a damaged process on a terminal', () => {
  it('is shown with its remedy and is not counted as in sync', () => {
    const damage = {
      kind: 'port_table',
      reason: 'The first port has no name',
      mend: 'Restart nfv 3',
    } as const;
    const status: PanelStatus = {
      ...STATUS,
      processes: [
        { process: 'nfv:1', state: 'in_sync', since: SINCE },
        { process: 'nfv:3', state: 'damaged', since: SINCE, damage },
      ],
    };
    const text = panelLines({ topology: PANEL, status }, 'http://localhost:7777', 200, plain).join('\n');
    assert.match(text, /1 of 2 in sync, 1 damaged/);
    assert.match(text, /nfv:3 +damaged +The first port has no name\. Restart nfv 3\./);
  });
});
