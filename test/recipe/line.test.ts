import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PLAYED } from '../../src/recipe/call.js';
import { RecipeError } from '../../src/recipe/errors.js';
import { MAX_LINE_LENGTH } from '../../src/recipe/line.js';
import { loadRecording, type RecordedKind } from '../support/recordings.js';
import { apiOfCommand } from '../support/api-of-command.js';
import { runs } from '../support/runs.js';
import { callOfLine, linesOf, problemsOf, requestOfLine } from './lines.js';

/** Each command of the API, as the SPP shell writes it. */
const LINES: readonly (readonly [line: string, request: string])[] = [
  ['status', 'GET /v1/processes'],
  ['pri; status', 'GET /v1/primary/status'],
  ['pri; clear', 'DELETE /v1/primary/status'],
  ['pri; forward', 'PUT /v1/primary/forward {"action":"start"}'],
  ['pri; stop', 'PUT /v1/primary/forward {"action":"stop"}'],
  ['pri; add ring:0', 'PUT /v1/primary/ports {"action":"add","port":"ring:0"}'],
  [
    'pri; add pipe:0 ring:6 ring:7',
    'PUT /v1/primary/ports {"action":"add","port":"pipe:0","rx":"ring:6","tx":"ring:7"}',
  ],
  ['pri; del pipe:0', 'PUT /v1/primary/ports {"action":"del","port":"pipe:0"}'],
  ['pri; patch phy:0 pipe:0', 'PUT /v1/primary/patches {"src":"phy:0","dst":"pipe:0"}'],
  ['pri; patch reset', 'DELETE /v1/primary/patches'],
  ['pri; exit', 'DELETE /v1/primary'],
  [
    'pri; launch nfv 1 -l 1,2 -m 512 -- -n 1 -s 127.0.0.1:6666',
    'PUT /v1/primary/launch {"proc_name":"spp_nfv","client_id":"1","eal":{"--proc-type":"secondary","-l":"1,2","-m":"512"},"app":{"-n":"1","-s":"127.0.0.1:6666"}}',
  ],
  [
    'pri; launch spp_vf 2 --lcores=1,4-7 --no-pci --proc-type auto -- --vhost-client -s h:1',
    'PUT /v1/primary/launch {"proc_name":"spp_vf","client_id":"2","eal":{"--proc-type":"auto","--lcores":"1,4-7","--no-pci":null},"app":{"--vhost-client":null,"-s":"h:1","--client-id":"2"}}',
  ],
  [
    'pri; launch mirror -c 0x3 -- --client-id 3 -s h:1',
    'PUT /v1/primary/launch {"proc_name":"spp_mirror","client_id":"3","eal":{"--proc-type":"secondary","-c":"0x3"},"app":{"--client-id":"3","-s":"h:1"}}',
  ],
  [
    'pri; launch 4 spp_pcap -l 1-3 -- -c phy:0 -s h:1',
    'PUT /v1/primary/launch {"proc_name":"spp_pcap","client_id":"4","eal":{"--proc-type":"secondary","-l":"1-3"},"app":{"-c":"phy:0","-s":"h:1","--client-id":"4"}}',
  ],
  // The shell uses equal client ids, and the guide omits the second one.
  [
    'pri; launch nfv 5 -l 1 -- -n -s h:1',
    'PUT /v1/primary/launch {"proc_name":"spp_nfv","client_id":"5","eal":{"--proc-type":"secondary","-l":"1"},"app":{"-n":"5","-s":"h:1"}}',
  ],
  [
    'pri; flow validate phy:0 ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / end',
    'POST /v1/primary/flow_rules/port_id/0/validate {"rule":{"direction":"ingress","pattern":["eth dst is 10:22:33:44:55:66"],"actions":["queue index 0"]}}',
  ],
  [
    'pri; flow create phy:1 group 1 priority 2 egress transfer pattern eth / vlan vid is 100 / end actions jump group 3 / of_pop_vlan / end',
    'POST /v1/primary/flow_rules/port_id/1 {"rule":{"group":1,"priority":2,"direction":"egress","transfer":true,"pattern":["eth","vlan vid is 100"],"actions":["jump group 3","of_pop_vlan"]}}',
  ],
  ['pri; flow destroy phy:0 ALL', 'DELETE /v1/primary/flow_rules/port_id/0'],
  ['pri; flow destroy phy:0 12', 'DELETE /v1/primary/flow_rules/12/port_id/0'],
  ['nfv 1; status', 'GET /v1/nfvs/1'],
  ['nfv 1; exit', 'DELETE /v1/nfvs/1'],
  ['nfv 1; forward', 'PUT /v1/nfvs/1/forward {"action":"start"}'],
  ['nfv 1; stop', 'PUT /v1/nfvs/1/forward {"action":"stop"}'],
  ['nfv 1; add ring:0', 'PUT /v1/nfvs/1/ports {"action":"add","port":"ring:0"}'],
  ['nfv 1; add ring 0', 'PUT /v1/nfvs/1/ports {"action":"add","port":"ring:0"}'],
  ['nfv 1; del vhost:3', 'PUT /v1/nfvs/1/ports {"action":"del","port":"vhost:3"}'],
  ['nfv 1; patch phy:0 ring:0', 'PUT /v1/nfvs/1/patches {"src":"phy:0","dst":"ring:0"}'],
  ['nfv 1; patch phy:0 nq 1 phy:1 nq 2', 'PUT /v1/nfvs/1/patches {"src":"phy:0nq1","dst":"phy:1nq2"}'],
  ['nfv 1; patch phy:0nq1 ring:0', 'PUT /v1/nfvs/1/patches {"src":"phy:0nq1","dst":"ring:0"}'],
  ['nfv 1; patch reset', 'DELETE /v1/nfvs/1/patches'],
  ['vf 2; status', 'GET /v1/vfs/2'],
  ['vf 2; exit', 'DELETE /v1/vfs/2'],
  [
    'vf 2; component start fw0 12 forward',
    'POST /v1/vfs/2/components {"name":"fw0","core":12,"type":"forward"}',
  ],
  [
    'vf 2; component start cls 4 classifier_mac',
    'POST /v1/vfs/2/components {"name":"cls","core":4,"type":"classifier_mac"}',
  ],
  ['vf 2; component stop fw0', 'DELETE /v1/vfs/2/components/fw0'],
  // As in the help of the shell.
  ['vf 2; component stop fw0 12 forward', 'DELETE /v1/vfs/2/components/fw0'],
  [
    'vf 2; port add ring:0 rx fw0',
    'PUT /v1/vfs/2/components/fw0/ports {"action":"attach","port":"ring:0","dir":"rx","vlan":{}}',
  ],
  [
    'vf 2; port add phy:0 nq 1 tx fw0 add_vlantag 101 3',
    'PUT /v1/vfs/2/components/fw0/ports {"action":"attach","port":"phy:0nq1","dir":"tx","vlan":{"operation":"add","id":101,"pcp":3}}',
  ],
  [
    'vf 2; port add vhost:0 tx fw0 del_vlantag',
    'PUT /v1/vfs/2/components/fw0/ports {"action":"attach","port":"vhost:0","dir":"tx","vlan":{"operation":"del"}}',
  ],
  [
    'vf 2; port del ring:0 rx fw0',
    'PUT /v1/vfs/2/components/fw0/ports {"action":"detach","port":"ring:0","dir":"rx","vlan":{}}',
  ],
  [
    'vf 2; classifier_table add mac fa:16:3e:7d:cc:35 ring:0',
    'PUT /v1/vfs/2/classifier_table {"action":"add","type":"mac","mac_address":"fa:16:3e:7d:cc:35","port":"ring:0"}',
  ],
  [
    'vf 2; classifier_table del vlan 101 default vhost:0',
    'PUT /v1/vfs/2/classifier_table {"action":"del","type":"vlan","vlan":101,"mac_address":"default","port":"vhost:0"}',
  ],
  ['mirror 3; status', 'GET /v1/mirrors/3'],
  ['mirror 3; exit', 'DELETE /v1/mirrors/3'],
  [
    'mirror 3; component start mr 8 mirror',
    'POST /v1/mirrors/3/components {"name":"mr","core":8,"type":"mirror"}',
  ],
  ['mirror 3; component stop mr', 'DELETE /v1/mirrors/3/components/mr'],
  [
    'mirror 3; port add phy:1 rx mr',
    'PUT /v1/mirrors/3/components/mr/ports {"action":"attach","port":"phy:1","dir":"rx"}',
  ],
  ['pcap 4; status', 'GET /v1/pcaps/4'],
  ['pcap 4; exit', 'DELETE /v1/pcaps/4'],
  ['pcap 4; start', 'PUT /v1/pcaps/4/capture {"action":"start"}'],
  ['pcap 4; stop', 'PUT /v1/pcaps/4/capture {"action":"stop"}'],
  // Spaces and comments have no meaning.
  ['\t nfv 01 ;forward\t# on it goes', 'PUT /v1/nfvs/1/forward {"action":"start"}'],
  ['nfv 1;forward // on it goes', 'PUT /v1/nfvs/1/forward {"action":"start"}'],
];

/** Invalid lines, with the column and message. */
const WRONG: readonly (readonly [line: string, column: number, message: RegExp])[] = [
  ['frobnicate', 1, /^expected pri, nfv, vf, mirror, pcap or a command of the SPP shell, not "frobnicate"$/],
  ['spp > nfv 1; status', 1, /^expected a command without the prompt$/],
  ['nfv', 4, /^expected a client id$/],
  ['nfv; status', 4, /^expected a client id: nfv 1; status$/],
  ['nfv one; status', 5, /^expected a client id from 1 to 99, not "one"$/],
  ['nfv 100; status', 5, /^expected a client id from 1 to 99, not "100"$/],
  ['nfv 1 status', 7, /^expected ; and a command after nfv 1$/],
  ['nfv 1;', 7, /^expected status, add, del, patch, forward, stop or exit$/],
  ['nfv 1; component start a 1 forward', 8, /^expected status, .*, not "component"$/],
  ['nfv 1; forward; stop', 15, /^only one command per line is allowed$/],
  ['nfv 1; forward now', 16, /^unexpected word "now"$/],
  ['nfv 1; add', 11, /^expected a port$/],
  ['nfv 1; add phy:0', 12, /^expected vhost:N, .*never phy.*, not "phy:0"$/],
  ['nfv 1; add ring:00', 12, /^expected vhost:N, /],
  ['nfv 1; patch 0 2', 14, /^expected a port, or reset such as ring:0, not "0": only the process knows/],
  ['nfv 1; patch phy:0', 19, /^expected a port$/],
  ['nfv 1; patch phy:0 nq', 22, /^expected the number of a queue$/],
  ['vf 2; component start fw0', 26, /^expected the number of a core$/],
  ['vf 2; component start fw0 x forward', 27, /^expected an integer from 0 to 1023, not "x"$/],
  ['vf 2; component start fw0 4 forwarder', 29, /^expected forward, .*, not "forwarder"$/],
  ['vf 2; component start f"0 4 forward', 23, /^expected 1 to 31 printable ASCII/],
  ['vf 2; component restart fw0', 17, /^expected start or stop, not "restart"$/],
  ['vf 2; port add ring:0 in fw0', 23, /^expected rx or tx, not "in"$/],
  ['vf 2; port add ring:0 rx fw0 vlan 5', 30, /^expected add_vlantag or del_vlantag, not "vlan"$/],
  ['vf 2; port add ring:0 rx fw0 add_vlantag 5', 43, /^expected a priority code point$/],
  ['vf 2; port add ring:0 rx fw0 add_vlantag 4096 1', 42, /^expected .*4095, not "4096"$/],
  ['vf 2; classifier_table add mac 52:54:00 ring:0', 32, /^expected six bytes such as/],
  ['mirror 3; component start m 8 forward', 31, /^expected mirror, not "forward"$/],
  ['mirror 3; port add phy:0 rx m add_vlantag 1 2', 31, /^unexpected word "add_vlantag"$/],
  ['pcap 4; forward', 9, /^expected status, start, stop or exit, not "forward"$/],
  ['pri status', 5, /^expected ; and a command after pri$/],
  ['pri; add pipe:0 ring:1', 23, /^expected the ring that the pipe sends to$/],
  ['pri; launch nfv 1 -l 1', 23, /^expected -- before the options of the program$/],
  ['pri; launch nfv -l 1 -- -s h:1', 13, /^expected a client id after the program$/],
  ['pri; launch bird 1 -l 1 -- -s h:1', 13, /^expected spp_nfv, .*, not "spp_bird"$/],
  ['pri; launch nfv 1 -m 1 -- -s h:1', 24, /^-l is missing$/],
  ['pri; launch nfv 1 -l 1 --evil x -- -s h:1', 24, /^unknown option --evil$/],
  ['pri; launch nfv 1 --evil=x -l 1 -- -s h:1', 19, /^unknown option --evil$/],
  [
    'pri; launch vf 3 -l 1,4,5,6 -m 512 -- -n 3 -s 127.0.0.1:6666',
    39,
    /^expected --client-id, -s or --vhost-client, not "-n"$/,
  ],
  [
    'pri; launch nfv 1 -l 1 -- -s h:1 --out-dir /tmp',
    34,
    /^expected -n, -s or --vhost-client, not "--out-dir"$/,
  ],
  ['pri; launch nfv 1 -l 1 --proc-type=primary -- -s h:1', 36, /^expected secondary or auto, not "primary"$/],
  ['pri; launch nfv 1 -l 1 --no-pci=5 -- -s h:1', 33, /^expected null or an empty string.*, not "5"$/],
  ['pri; launch nfv 1 -l 1 -l 2 -- -s h:1', 24, /^duplicate -l$/],
  ['pri; launch nfv 1 1 -l 2 -- -s h:1', 19, /^expected an option, or --, which begins with -$/],
  ['pri; flow list ring:0', 16, /^expected a phy port such as phy:0, not "ring:0"$/],
  ['pri; flow create phy:0 pattern eth / end actions drop / end', 11, /^direction is missing$/],
  ['pri; flow create phy:0 ingress pattern eth end', 44, /^expected \/ before end, not "end"$/],
  ['pri; flow create phy:0 ingress pattern / end', 40, /^expected something before this \/$/],
  ['pri; flow create phy:0 ingress egress pattern', 32, /^duplicate direction$/],
  ['redo 5', 1, /^redo refers to the history/],
  ['load_cmd hello', 1, /^load_cmd loads Python code/],
  ['server two', 8, /^expected list, add, del or the number of a server from 1 to 999, not "two"$/],
  ['server 0', 8, /^expected list, add, del or the number/],
  ['server 2 3', 10, /^unexpected word "3"$/],
  [
    'sec 3; frobnicate',
    8,
    /^expected status, add, del, patch, forward, stop, exit, component, port, classifier_table or start, not "frobnicate"$/,
  ],
  ['sec 3;', 7, /^expected status, .* or start$/],
  [
    'sec 3; component start a 1 forwarder',
    28,
    /^for a vf expected forward, merge, classifier_mac or classifier, not "forwarder"; for a mirror expected mirror, not "forwarder"$/,
  ],
  ['sec 3; port add phy:0 rx a vlan', 28, /^for a vf expected add_vlantag or del_vlantag/],
  ['sec 3; add ring', 12, /^expected vhost:N/],
  ['sec 3; flush now', 14, /^unexpected word "now"$/],
  ['nfv 3; flush', 8, /^expected status, add, .*, not "flush"$/],
  ['bye everyone', 5, /^expected sec or all, not "everyone"$/],
  ['nfv 1; add \x1b[2Jring:0', 12, /^this character cannot be in a command$/],
  ['nfv 1; add ring:0\u202e', 18, /^this character cannot be in a command$/],
  ['nfv 1; add ring:０', 12, /^expected vhost:N/],
];

describe('a line of the SPP shell', () => {
  for (const [line, request] of LINES) {
    it(`reads ${JSON.stringify(line)} as a request`, () => assert.equal(requestOfLine(line), request));
  }

  it('exists for every operation that has a command', () => {
    const played = new Set(LINES.map(([line]) => callOfLine(line).operation));
    assert.deepEqual([...played].sort(), [...PLAYED].sort());
  });

  it('leads to the same command, whatever was recorded', () => {
    const kinds: Record<RecordedKind, string> = {
      primary: 'pri; ',
      nfv: 'nfv 1; ',
      vf: 'vf 2; ',
      mirror: 'mirror 3; ',
      pcap: 'pcap 4; ',
    };
    const ids = { primary: 0, nfv: 1, vf: 2, mirror: 3, pcap: 4 };
    let compared = 0;
    for (const name of ['spp-2018-09', 'spp-18.08', 'spp-20.02', 'spp-20.02-forwarder'] as const) {
      const recording = loadRecording(name);
      for (const kind of ['primary', 'nfv', 'vf', 'mirror', 'pcap'] as const) {
        for (const { command } of recording[kind] ?? []) {
          const expected = apiOfCommand(kind, ids[kind], command);
          const line = kinds[kind] + command;
          // A recipe cannot contain what the API rejects.
          if (expected === undefined || problemsOf(line).length > 0) continue;
          const { method, path } = expected;
          const body = expected.body === undefined ? '' : ` ${JSON.stringify(expected.body)}`;
          assert.equal(
            sorted(requestOfLine(line).replace(',"vlan":{}', '')),
            sorted(`${method} ${path}${body}`),
            line,
          );
          compared++;
        }
      }
    }
    assert.ok(compared > 100, String(compared));
  });

  for (const [line, column, message] of WRONG) {
    it(`${JSON.stringify(line)} is rejected`, () => {
      const [problem, ...more] = problemsOf(`# one\n${line}\n`);
      assert.deepEqual(more, []);
      assert.match(problem?.message ?? '', message);
      assert.deepEqual([problem?.file, problem?.line, problem?.column], ['/r/a.rcp', 2, column]);
    });
  }

  it('is ignored when it is empty or a comment, whatever its content', () => {
    assert.deepEqual(linesOf('\n  \n# nfv 1; add ring:0\n   // \x1b[2J\n\t#\n'), []);
  });

  it('is ignored when it is for the shell only', () => {
    const lines = [
      'record a.rcp',
      'history',
      'pwd',
      'ls /',
      'cat a b',
      'less x',
      'mkdir y',
      'inspect',
      'help vf',
      'env',
      'env SPP',
    ];
    const more = [
      'config prompt "$ ; "',
      'topo term',
      'topo_resize 60%',
      'topo_subgraph add vm1 vhost:1;vhost:2',
    ];
    const servers = ['server', 'server list', 'server add 192.168.122.177', 'server del 2', '?'];
    const read = linesOf([...lines, ...more, ...servers].join('\n'));
    assert.equal(read.length, 20);
    for (const { command } of read) assert.equal(command.kind, 'ignored');
  });

  it('of the first releases is parsed for whatever type its process has', () => {
    const [line] = linesOf('sec 7;add ring 0');
    assert.ok(line?.command.kind === 'secondary');
    assert.equal(line.command.clientId, 7);
    assert.equal(line.command.guess.operation, 'updateNfvPort');
    assert.equal(line.command.readAs('nfv').operation, 'updateNfvPort');
    assert.throws(() => line.command.kind === 'secondary' && line.command.readAs('vf'), /expected status/);
    const [status] = linesOf('sec 7; status');
    assert.ok(status?.command.kind === 'secondary');
    assert.equal(status.command.readAs('mirror').operation, 'getMirror');
    const [start] = linesOf('sec 7; component start a 1 forward');
    assert.ok(start?.command.kind === 'secondary');
    assert.equal(start.command.guess.operation, 'startVfComponent');
  });

  it('of the first releases is parsed for each type that has the command', () => {
    for (const [line, operation] of [
      ['sec 2; component start mir0 15 mirror', 'startMirrorComponent'],
      ['sec 2; component start fw0 15 forward', 'startVfComponent'],
      ['sec 2; start', 'setPcapCapture'],
      ['sec 2; patch reset', 'resetNfvPatches'],
    ] as const) {
      const [read] = linesOf(line);
      assert.ok(read?.command.kind === 'secondary');
      assert.equal(read.command.guess.operation, operation);
    }
    const [port] = linesOf('sec 2; port add phy:0 rx mir0');
    assert.ok(port?.command.kind === 'secondary');
    assert.equal(port.command.readAs('mirror').operation, 'updateMirrorComponentPort');
    assert.equal(port.command.readAs('vf').operation, 'updateVfComponentPort');
  });

  it('is rejected at the invalid word, at any position of a command', () => {
    const sec = LINES.map(([line]) => line.replace(/^(nfv|vf|mirror|pcap) /, 'sec '));
    let rejected = 0;
    for (const line of [...LINES.map(([each]) => each), ...sec]) {
      const [before = ''] = /^[^#]*?(?=\s*(#|\/\/|$))/.exec(line) ?? [];
      for (const { index, 0: word } of before.matchAll(/[^\s;]+/g)) {
        // Another word may be valid in their place, and the next word is then invalid: a port, an option, an item.
        if (['reset', '--', '/', 'end'].includes(word)) continue;
        const nonsense = word.startsWith('-') ? '--nonsense' : '"';
        const changed = `${line.slice(0, index)}${nonsense}${line.slice(index + word.length)}`;
        const [problem] = problemsOf(changed);
        // Any text can be a value of some options and an item of a flow rule, and some words are ignored.
        if (problem === undefined) continue;
        rejected++;
        assert.equal(problem.column, index + 1, `${changed}: ${problem.message}`);
      }
    }
    assert.ok(rejected > 300, String(rejected));
  });

  it('is rejected at the first unexpected word', () => {
    for (const [line] of LINES) {
      const [before = ''] = /^[^#]*?(?=\s*(#|\/\/|$))/.exec(line) ?? [];
      const [problem] = problemsOf(`${before} "`);
      const isTaken = /component stop \w+( 12 forward)?$/.test(before);
      if (!isTaken)
        assert.equal(problem?.column, before.length + 2, `${before} ": ${problem?.message ?? ''}`);
    }
  });

  it('is limited to the length of a command', () => {
    const [problem] = problemsOf(`nfv 1; add ${' '.repeat(MAX_LINE_LENGTH)}ring:0`);
    assert.deepEqual([problem?.column, problem?.message], [4_097, 'a line has at most 4096 characters']);
    assert.deepEqual(problemsOf(`#${' '.repeat(MAX_LINE_LENGTH)}`), []);
  });

  it('is a request, a shell command, or rejected with a position, whatever its content', () => {
    const words = fc.constantFrom(
      ...[
        'nfv',
        'vf',
        'pri',
        'sec',
        '1',
        '2',
        ';',
        'add',
        'patch',
        'flow',
        'launch',
        'ring:0',
        '--',
        '-l',
        '/',
        'end',
      ],
      ...[
        'component',
        'start',
        'port',
        'phy:0',
        'nq',
        'reset',
        '#',
        '\x00',
        '__proto__',
        'constructor',
        '🧨',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((list) => list.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (line) => {
          try {
            linesOf(line.replaceAll('playback', ''));
          } catch (error) {
            assert.ok(error instanceof RecipeError, String(error));
            for (const { column = 0 } of error.problems) assert.ok(column >= 1 && column <= line.length + 1);
          }
        },
      ),
      { numRuns: runs(2_000) },
    );
  });
});

/** With the members of the body in one order. */
function sorted(request: string): string {
  const [, head = '', body] = /^(\S+ \S+)(?: (.*))?$/.exec(request) ?? [];
  if (body === undefined) return head;
  const entries = Object.entries(JSON.parse(body) as Record<string, unknown>);
  return `${head} ${JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
