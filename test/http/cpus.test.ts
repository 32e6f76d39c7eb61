import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { type CpuSocket, readCpuLayout } from '../../src/host.js';
import { startController } from '../support/controller.js';
import { withPanel } from '../support/panel.js';

describe('the cores that the processes use', () => {
  it('are those that they tell, the primary first, then by client id', () =>
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

  it('are fewer where the release tells less', () =>
    withPanel(
      [
        { kind: 'nfv', clientId: 1, release: '18.05', lcores: [1, 2] },
        { kind: 'vf', clientId: 2, release: '18.05', lcores: [3, 4, 5] },
      ],
      async (controller) => {
        assert.deepEqual(await controller.get('/v1/cpu_usage'), [
          { 'proc-type': 'nfv', 'client-id': 1, lcores: [] },
          { 'proc-type': 'vf', 'client-id': 2, lcores: [4, 5] },
        ]);
      },
    ));

  it('of a process that does not answer are left out, and the process stays in the list', () =>
    withPanel(
      [
        { kind: 'nfv', clientId: 1 },
        { kind: 'vf', clientId: 2 },
        { kind: 'vf', clientId: 3 },
      ],
      async (controller, _nfv, ...silent) => {
        for (const vf of silent) vf.hang();
        const started = performance.now();
        const usage = (await controller.get('/v1/cpu_usage')) as { 'client-id': number }[];
        assert.deepEqual(
          usage.map((each) => each['client-id']),
          [1],
        );
        assert.ok(performance.now() - started < 1_000, 'both were waited for at the same time');
        const processes = (await controller.get('/v1/processes')) as unknown[];
        assert.equal(processes.length, 3);
      },
      '--command-timeout',
      '1s',
    ));
});

/** A folder like /sys/devices/system/cpu. @param cpus socket and core of each CPU; undefined for one that is offline. */
async function fakeSys(
  cpus: readonly (readonly [socket: number, core: number] | undefined)[],
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'spp-ctl-cpus-'));
  await mkdir(join(root, 'cpufreq'));
  for (const [index, place] of cpus.entries()) {
    const folder = join(root, `cpu${index}`);
    await mkdir(join(folder, 'topology'), { recursive: true });
    if (index > 0) await writeFile(join(folder, 'online'), place === undefined ? '0\n' : '1\n');
    const [socket, core] = place ?? [0, 0];
    await writeFile(join(folder, 'topology', 'physical_package_id'), `${socket}\n`);
    await writeFile(join(folder, 'topology', 'core_id'), `${core}\n`);
  }
  return root;
}

describe('the layout of the host', () => {
  it('has sockets, cores and threads in order, without CPUs that are offline', async () => {
    const root = await fakeSys([
      [0, 0],
      [1, 0],
      [0, 1],
      undefined,
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 8],
      [-1, 10],
      [0, 2],
    ]);
    assert.deepEqual(await readCpuLayout(root), [
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
    await rm(root, { recursive: true });
  });

  it('is what lscpu says of this host', async (t) => {
    const lscpu = await promisify(execFile)('lscpu', ['-p=SOCKET,CORE,CPU']).catch(() => undefined);
    if (lscpu === undefined) {
      t.skip('lscpu is not installed');
      return;
    }
    const lines = lscpu.stdout.split('\n').filter((line) => /^\d/.test(line));
    const controller = await startController();
    const layout = (await controller.get('/v1/cpu_layout')) as CpuSocket[];
    await controller.stop();
    // lscpu numbers cores through all sockets; what counts is which threads share a core and a socket.
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
