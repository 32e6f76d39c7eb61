import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { type CpuSocket, readCpuLayout } from '../../src/operations/cpu-layout.js';
import { startController, withController } from '../support/controller.js';
import { GREETING, STATUS } from '../support/faulty.js';
import { Stopwatch } from '../support/limits.js';
import { withPanel } from '../support/panel.js';
import { Peer } from '../support/peer.js';

/** Deadline of a command, in milliseconds. */
const COMMAND_MS = 500;

describe('the cores that the processes use', () => {
  it('are the reported ones, the primary first, then by client id', () =>
    withPanel(
      [
        { kind: 'pcap', clientId: 4, lcores: [10, 11, 12] },
        { kind: 'mirror', clientId: 3, lcores: [7, 8, 9] },
        { kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6, 13] },
        { kind: 'nfv', clientId: 1, lcores: [1, 2] },
        { kind: 'primary', lcores: [0] },
      ],
      async (controller) => {
        assert.deepEqual(await controller.get('/v1/cpu_usage'), [
          { 'proc-type': 'primary', 'master-lcore': 0, lcores: [0] },
          { 'proc-type': 'nfv', 'client-id': 1, 'master-lcore': 1, lcores: [1, 2] },
          { 'proc-type': 'vf', 'client-id': 2, 'master-lcore': 3, lcores: [3, 4, 5, 6, 13] },
          { 'proc-type': 'mirror', 'client-id': 3, 'master-lcore': 7, lcores: [7, 8, 9] },
          { 'proc-type': 'pcap', 'client-id': 4, 'master-lcore': 10, lcores: [10, 11, 12] },
        ]);
      },
    ));

  it('are incomplete for releases that report less', () =>
    withPanel(
      [
        { kind: 'nfv', clientId: 1, release: '18.05', lcores: [1, 2] },
        { kind: 'vf', clientId: 2, release: '2018-09', lcores: [3, 4, 5] },
      ],
      async (controller) => {
        assert.deepEqual(await controller.get('/v1/cpu_usage'), [
          { 'proc-type': 'nfv', 'client-id': 1, lcores: [] },
          { 'proc-type': 'vf', 'client-id': 2, lcores: [4, 5] },
        ]);
      },
    ));

  it('are omitted for a process that does not reply, which stays in the list', () =>
    withPanel(
      [
        { kind: 'nfv', clientId: 1 },
        { kind: 'vf', clientId: 2 },
        { kind: 'vf', clientId: 3 },
      ],
      async (controller, _nfv, ...silent) => {
        for (const vf of silent) vf.hang();
        const stopwatch = new Stopwatch();
        const usage = (await controller.get('/v1/cpu_usage')) as { 'client-id': number }[];
        assert.deepEqual(
          usage.map((each) => each['client-id']),
          [1],
        );
        assert.ok(stopwatch.stop() < 1_000, 'both were waited for at the same time');
        const processes = (await controller.get('/v1/processes')) as unknown[];
        assert.equal(processes.length, 3);
      },
      '--command-timeout',
      '1s',
    ));

  it('include a process whose reply arrived in time, but was not read before a stall of spp-ctl', () =>
    withController(
      async (controller) => {
        const vf = new Peer(controller.secondaryPort, (command, peer) => {
          if (command === '_get_client_id') return GREETING;
          // Stands still as a process does that the machine does not run.
          void peer
            .send(STATUS)
            .then(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, COMMAND_MS));
          return undefined;
        });
        await controller.until(/^connected vf 2$/);
        const usage = (await controller.get('/v1/cpu_usage')) as { 'client-id': number }[];
        assert.deepEqual(
          usage.map((each) => each['client-id']),
          [2],
        );
        await vf.close();
      },
      '--command-timeout',
      `${COMMAND_MS}ms`,
    ));
});

interface FakeCpu {
  readonly socket: number;
  readonly die?: number;
  readonly core: number;
  /** The CPUs of its core, as the kernel lists them. */
  readonly threads?: string;
}

/** Writes a folder like /sys/devices/system/cpu. @param cpus undefined for an offline CPU. */
async function fakeSys(
  cpus: readonly (FakeCpu | undefined)[],
  threadsFile = 'core_cpus_list',
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'spp-ctl-cpus-'));
  await mkdir(join(root, 'cpufreq'));
  for (const [index, cpu] of cpus.entries()) {
    const folder = join(root, `cpu${index}`);
    await mkdir(join(folder, 'topology'), { recursive: true });
    if (index > 0) await writeFile(join(folder, 'online'), cpu === undefined ? '0\n' : '1\n');
    const { socket, die = 0, core, threads } = cpu ?? { socket: 0, core: 0, threads: '' };
    const files = { physical_package_id: socket, die_id: die, core_id: core, [threadsFile]: threads };
    for (const [name, value] of Object.entries(files)) {
      if (value !== undefined) await writeFile(join(folder, 'topology', name), `${value}\n`);
    }
  }
  return root;
}

/** The layout that is read from such a folder. */
async function layoutOf(...args: Parameters<typeof fakeSys>): Promise<CpuSocket[]> {
  const root = await fakeSys(...args);
  const layout = await readCpuLayout(root);
  await rm(root, { recursive: true });
  return layout;
}

describe('the layout of the host', () => {
  it('has sockets, cores and threads in order, without offline CPUs', async () => {
    const layout = await layoutOf([
      { socket: 0, core: 0, threads: '0,4' },
      { socket: 1, core: 0, threads: '1,5' },
      { socket: 0, core: 1, threads: '2,6' },
      undefined,
      { socket: 0, core: 0, threads: '0,4' },
      { socket: 1, core: 0, threads: '1,5' },
      { socket: 0, core: 1, threads: '2,6' },
      { socket: 1, core: 8, threads: '7' },
      { socket: -1, core: 10, threads: '8' },
      { socket: 0, core: 2, threads: '9' },
    ]);
    assert.deepEqual(layout, [
      {
        socket_id: 0,
        cores: [
          { core_id: 0, lcores: [0, 4] },
          { core_id: 1, lcores: [2, 6] },
          { core_id: 2, lcores: [9] },
          { core_id: 10, lcores: [8] },
        ],
      },
      {
        socket_id: 1,
        cores: [
          { core_id: 0, lcores: [1, 5] },
          { core_id: 8, lcores: [7] },
        ],
      },
    ]);
  });

  it('distinguishes the cores of two dies, and renumbers cores that start at 0 on each die', async () => {
    const dies: FakeCpu[] = [
      { socket: 0, die: 0, core: 0, threads: '0,2' },
      { socket: 0, die: 1, core: 0, threads: '1' },
      { socket: 0, die: 0, core: 0, threads: '0,2' },
      { socket: 1, die: 0, core: 4, threads: '3' },
    ];
    const expected = [
      {
        socket_id: 0,
        cores: [
          { core_id: 0, lcores: [0, 2] },
          { core_id: 1, lcores: [1] },
        ],
      },
      { socket_id: 1, cores: [{ core_id: 4, lcores: [3] }] },
    ];
    for (const file of ['core_cpus_list', 'thread_siblings_list']) {
      assert.deepEqual(await layoutOf(dies, file), expected, file);
    }
  });

  it('numbers the cores of a socket when the kernel does not', async () => {
    const layout = await layoutOf([
      { socket: -1, core: -1, threads: '0' },
      { socket: -1, core: -1, threads: '1-2' },
      { socket: -1, core: -1, threads: '1-2' },
      { socket: 1, core: -1, threads: '3' },
    ]);
    assert.deepEqual(layout, [
      {
        socket_id: 0,
        cores: [
          { core_id: 0, lcores: [0] },
          { core_id: 1, lcores: [1, 2] },
        ],
      },
      { socket_id: 1, cores: [{ core_id: 0, lcores: [3] }] },
    ]);
  });

  it('uses the core numbers when the kernel lists no threads', async () => {
    const layout = await layoutOf([
      { socket: 0, core: 3 },
      { socket: 0, core: 3 },
    ]);
    assert.deepEqual(layout, [{ socket_id: 0, cores: [{ core_id: 3, lcores: [0, 1] }] }]);
  });

  it('equals the output of lscpu on this host', async (t) => {
    const lscpu = await promisify(execFile)('lscpu', ['-p=SOCKET,CORE,CPU']).catch(() => undefined);
    if (lscpu === undefined) {
      t.skip('lscpu is not installed');
      return;
    }
    const lines = lscpu.stdout.split('\n').filter((line) => /^\d/.test(line));
    const controller = await startController();
    const layout = (await controller.get('/v1/cpu_layout')) as CpuSocket[];
    await controller.stop();
    // lscpu numbers the cores across sockets. Compare only which threads share a core and a socket.
    const ours = layout.flatMap(({ cores }, socket) =>
      cores.map(({ lcores }) => `${socket}: ${lcores.join()}`),
    );
    const theirs = new Map<string, string[]>();
    for (const [socket = '', core = '', cpu = ''] of lines.map((line) => line.split(','))) {
      theirs.set(`${socket},${core}`, [...(theirs.get(`${socket},${core}`) ?? []), cpu]);
    }
    assert.deepEqual(
      ours.sort(),
      [...theirs].map(([key, list]) => `${key.split(',', 1)[0] ?? ''}: ${list.join()}`).sort(),
    );
  });
});
