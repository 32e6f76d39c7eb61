import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  frameBytes,
  launchedOptions,
  readLaunch,
  SimulatedProcess,
  type Launch,
} from '../../src/simulator/index.js';
import { ask, model } from './model-replies.js';
import { StubController } from './stub-controller.js';

const SUCCEEDED = '{"result":"succeeded","command":"launch"}';

function read(options: string): Launch | undefined {
  return readLaunch(`launch 5 ${options}`.split(' '));
}

test('a launch contains the process to start', () => {
  assert.deepEqual(read('spp_nfv -l 1,2 -m 64 --proc-type secondary -- -n 5 -s 127.0.0.1:6666'), {
    kind: 'nfv',
    clientId: 5,
    lcores: [1, 2],
    controller: { host: '127.0.0.1', port: 6666 },
    capture: undefined,
    captureDir: undefined,
  });
  assert.deepEqual(read('spp_pcap -c 0x1c -- --client-id=7 -s 10.0.0.1:66 -c ring:2 --out-dir /tmp'), {
    kind: 'pcap',
    clientId: 7,
    lcores: [2, 3, 4],
    controller: { host: '10.0.0.1', port: 66 },
    capture: 'ring:2',
    captureDir: '/tmp',
  });
});

const LCORES: readonly (readonly [string, readonly number[]])[] = [
  ['-l 4,1-2', [1, 2, 4]],
  ['-l1,2', [1, 2]],
  ['-l 1-3 --master-lcore 2', [2, 1, 3]],
  ['-c 6', [1, 2]],
  ['--lcores=1-3', [1, 2, 3]],
  ['--lcores (1,2)@5,7@(0-3)', [1, 2, 7]],
];

for (const [eal, lcores] of LCORES) {
  test(`a launch with ${eal} runs on ${lcores.join(', ')}`, () => {
    assert.deepEqual(read(`spp_vf ${eal} -- --client-id 2`)?.lcores, lcores);
  });
}

const FUTILE = [
  'spp_vm -l 1,2 -- -n 5',
  'spp_nosuchprocess_long_name -l 1',
  'spp_nfv -l 1,2 -n 5',
  'spp_nfv -l 1,2 --',
  'spp_nfv -l 1,2 -- -n',
  'spp_nfv -l 1,2 -- -n 0',
  'spp_nfv -- -n 5',
  'spp_nfv -l 1,x -- -n 5',
  'spp_nfv -l 200 -- -n 5',
  'spp_nfv -c xyz -- -n 5',
  'spp_nfv -l 1,2 --master-lcore 3 -- -n 5',
  'spp_vf -l 1 -- --client-id 2',
  'spp_pcap -l 1,2 -- --client-id 2',
  'spp_pcap -l 1-3 -- --client-id 2 -c vhost:0',
  'spp_nfv -l 1,2 -- -n 5 -s localhost',
  'spp_nfv -l 1,2 -- -n 5 -s 127.0.0.1:99999',
];

for (const options of FUTILE) {
  test(`launch 5 ${options} is reported as a success, and nothing is started`, () => {
    const launched: Launch[] = [];
    const primary = model('primary', '20.02', { onLaunch: (launch) => launched.push(launch) });
    assert.equal(ask(primary, `launch 5 ${options}`), SUCCEEDED);
    assert.deepEqual(launched, []);
  });
}

test('a primary before 18.08.2 launches nothing', () => {
  const launched: Launch[] = [];
  const primary = model('primary', '18.08.1', { onLaunch: (launch) => launched.push(launch) });
  assert.equal(ask(primary, 'launch 5'), 'launch\x005');
  ask(primary, 'launch 5 spp_nfv -l 1,2 -- -n 5');
  assert.deepEqual(launched, []);
});

test('a launched process connects to the controller in the command, or to the default one', async (t) => {
  const primaries = await StubController.listen();
  const usual = await StubController.listen();
  const named = await StubController.listen();
  const secondaries: SimulatedProcess[] = [];
  const primary = new SimulatedProcess({
    kind: 'primary',
    port: primaries.port,
    onLaunch: (launch) => {
      const secondary = new SimulatedProcess(launchedOptions(launch, { port: usual.port, capture: 'phy:1' }));
      secondaries.push(secondary);
      secondary.start();
    },
  });
  t.after(async () => {
    await Promise.all([primary, ...secondaries].map((process) => process.stop()));
    await Promise.all([primaries, usual, named].map((controller) => controller.close()));
  });
  primary.start();
  const peer = await primaries.accept();
  const frame = frameBytes('20.02');
  const nfv = `launch 5 spp_nfv -l 1,2 -- -n 5 -s 127.0.0.1:${named.port}`;
  const reply = await peer.ask(nfv, frame);
  assert.equal(reply.toString('latin1').replace(/\0+$/, ''), SUCCEEDED);
  const first = await named.accept();
  assert.match((await first.ask('status', frame)).toString('latin1'), /^\{"client-id":5,.*"lcores":\[1,2\]/);
  await peer.ask('launch 6 spp_pcap -l 3-5 -- --client-id 6', frame);
  const second = await usual.accept();
  const pcap = `{ "results": [ { "result": "success" } ], "client_id": 6, "process_type": "pcap" }`;
  assert.equal((await second.ask('_get_client_id', pcap.length)).toString(), pcap);
  assert.equal(secondaries[1]?.modelOptions.capture, 'phy:1');
});
