import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError } from '../../../src/spp/protocol/errors.js';
import { status } from '../../../src/spp/protocol/nfv.js';
import { textOf } from './feeding.js';
import { everyVector } from './vectors.js';

const recorded = (name: 'spp-2018-09' | 'spp-18.08' | 'spp-20.02'): string[] =>
  everyVector('nfv')
    .filter(({ label }) => label === `${name} nfv`)
    .flatMap(({ entries }) => entries)
    .filter(({ command }) => command === 'status')
    .map(({ reply }) => textOf(reply));

describe('The status of an nfv in JSON (18.08.1 and later)', () => {
  it('is parsed as recorded in JSON', () => {
    const texts = [...recorded('spp-18.08'), ...recorded('spp-20.02')];
    assert.ok(texts.length >= 14);
    for (const text of texts) {
      const parsed = JSON.parse(text) as Record<string, unknown>;
      assert.deepEqual(status.read(text), {
        dialect: 'json',
        clientId: 1,
        running: parsed['status'] === 'running',
        ports: parsed['ports'],
        patches: parsed['patches'],
        masterLcore: parsed['master-lcore'],
        lcores: parsed['lcores'],
        portNumbers: undefined,
      });
    }
    assert.equal(texts.filter((text) => status.read(text).running).length, 2);
  });

  it('has lcores from 18.08.2 on', () => {
    assert.equal(status.read(recorded('spp-18.08')[0]!).masterLcore, undefined);
    const { masterLcore, lcores } = status.read(recorded('spp-20.02')[0]!);
    assert.deepEqual([masterLcore, lcores], [1, [1, 2]]);
  });

  it('shows an undefined port unchanged', () => {
    assert.deepEqual(status.read(recorded('spp-18.08').at(-1)!).ports, ['udf', 'phy:1', 'ring:0', 'ring:1']);
  });

  it('spells queues as the process accepts them', () => {
    const text = JSON.stringify({
      'client-id': 1,
      status: 'idling',
      ports: ['phy:0 nq 0', 'phy:0 nq 1', 'ring:0'],
      patches: [{ src: 'phy:0 nq 1', dst: 'phy:1 nq 0' }],
    });
    const { ports, patches } = status.read(text);
    assert.deepEqual(ports, ['phy:0nq0', 'phy:0nq1', 'ring:0']);
    assert.deepEqual(patches, [{ src: 'phy:0nq1', dst: 'phy:1nq0' }]);
  });

  it('is rejected when a member is missing or of another type', () => {
    const good = { 'client-id': 1, status: 'idling', 'master-lcore': 1, lcores: [1], ports: [], patches: [] };
    status.read(JSON.stringify(good));
    for (const bad of [
      { 'client-id': undefined },
      { 'client-id': '1' },
      { status: undefined },
      { status: 'stopped' },
      { status: 'idling ' },
      { 'master-lcore': '1' },
      { lcores: 1 },
      { lcores: [1, '2'] },
      { ports: undefined },
      { ports: 'phy:0' },
      { ports: [0] },
      { patches: undefined },
      { patches: [{ src: 'phy:0' }] },
      { patches: [['phy:0', 'phy:1']] },
    ]) {
      const text = JSON.stringify({ ...good, ...bad });
      assert.throws(() => status.read(text), ProtocolError, text);
    }
  });
});

describe('The status of an nfv in pairs (18.05)', () => {
  it('is parsed as recorded in JSON', () => {
    const texts = recorded('spp-2018-09');
    assert.equal(texts.length, 13);
    for (const text of texts) {
      const { dialect, clientId, running, ports, patches } = status.read(text);
      assert.deepEqual([dialect, clientId], ['pairs', undefined]);
      assert.equal(running, text.startsWith('status: running'));
      const list = ports.map((src) => `${src}-${patches.find((patch) => patch.src === src)?.dst ?? 'null'}`);
      assert.equal(`ports: '${list.join(',')}'`, text.split('\n')[1]);
    }
  });

  it('has sources and destinations of patches', () => {
    const { ports, patches } = status.read(
      "status: idling\nports: 'phy:0-phy:1,phy:1-null,udf-null,ring:0-udf'",
    );
    assert.deepEqual(ports, ['phy:0', 'phy:1', 'udf', 'ring:0']);
    assert.deepEqual(patches, [
      { src: 'phy:0', dst: 'phy:1' },
      { src: 'ring:0', dst: 'udf' },
    ]);
  });

  it('may have no ports, and a line feed at its end', () => {
    assert.deepEqual(status.read("status: running\nports: ''\n").ports, []);
  });

  it('is rejected when it is truncated or has anything else', () => {
    const text = "status: idling\nports: 'phy:0-phy:1,ring:0-null'";
    status.read(text);
    for (let length = 0; length < text.length; length++) {
      assert.throws(() => status.read(text.slice(0, length)), ProtocolError, text.slice(0, length));
    }
    for (const bad of [
      text.replace('idling', 'asleep'),
      text.replace('phy:0-', 'phy:0'),
      text.replace('phy:1', 'phy'),
      text.replace('phy:0', 'null'),
      text.replace(',', ',,'),
      text.replace('null', 'null,'),
      `${text}\nmore`,
    ]) {
      assert.throws(() => status.read(bad), ProtocolError, bad);
    }
  });
});

describe('The status of an nfv in lines (up to 18.02, and spp_vm)', () => {
  const LINES = [
    'Client ID 1 Running',
    'clinet_id:1',
    'port_id:0,on,PHY,outport:none',
    'port_id:1,on,PHY,outport:2',
    'port_id:2,on,RING(0),outport:1',
    'port_id:4,on,VHOST(3),outport:none',
  ];

  it('is parsed as described in the API reference of that time', () => {
    assert.deepEqual(status.read(LINES.join('\n')), {
      dialect: 'lines',
      clientId: 1,
      running: true,
      ports: ['phy:0', 'phy:1', 'ring:0', 'vhost:3'],
      patches: [
        { src: 'phy:1', dst: 'ring:0' },
        { src: 'ring:0', dst: 'phy:1' },
      ],
      masterLcore: undefined,
      lcores: undefined,
      portNumbers: [0, 1, 2, 4],
    });
  });

  it('is parsed as spp_vm writes it', () => {
    const text =
      'Client ID 12 Idling\n12\nport id: 0,on,PHY,outport: -99\nport id: 5,on,RING(7),outport: 0\n';
    const { clientId, running, ports, patches, portNumbers } = status.read(text);
    assert.deepEqual([clientId, running], [12, false]);
    assert.deepEqual(
      [ports, portNumbers],
      [
        ['phy:0', 'ring:7'],
        [0, 5],
      ],
    );
    assert.deepEqual(patches, [{ src: 'ring:7', dst: 'phy:0' }]);
  });

  it('may end its lines with or without carriage returns', () => {
    for (const end of ['\n', '\r\n']) {
      assert.equal(status.read(LINES.join(end) + end).ports.length, 4);
    }
  });

  it('may have no ports', () => {
    assert.deepEqual(status.read('Client ID 1 Idling\nclinet_id:1').ports, []);
    assert.deepEqual(status.read('Client ID 1 Idling').ports, []);
  });

  it('hides ports that are off, and shows a patch to one as a patch to an undefined port', () => {
    const text = [...LINES, 'port_id:5,off,RING(1),outport:none', 'port_id:6,on,RING(2),outport:5'].join(
      '\n',
    );
    const { ports, patches } = status.read(text);
    assert.ok(!ports.includes('ring:1'));
    assert.deepEqual(patches.at(-1), { src: 'ring:2', dst: 'udf' });
  });

  it('shows an undefined port unchanged', () => {
    assert.ok(status.read([...LINES, 'port_id:5,on,UDF,outport:none'].join('\n')).ports.includes('udf'));
  });

  it('is rejected when a line is unknown', () => {
    for (const bad of [
      'port_id:,on,PHY,outport:none',
      'port_id:5,maybe,PHY,outport:none',
      'port_id:5,on,RING,outport:none',
      'port_id:5,on,RING(x),outport:none',
      'port_id:5,on,RING(1)',
      'port_id:5,on,RING(1),outport:',
      'port_id:5,on,RING(1),outport:some',
      'something else',
    ]) {
      assert.throws(() => status.read([...LINES, bad].join('\n')), ProtocolError, bad);
    }
    for (const head of ['Client ID Running', 'Client ID 1 Asleep', 'Client ID 1', 'Client 1 Running', '']) {
      assert.throws(() => status.read([head, ...LINES.slice(1)].join('\n')), ProtocolError, head);
    }
  });
});

describe('The status of an nfv', () => {
  it('is rejected as a reply to another command', () => {
    for (const { entries } of everyVector('nfv')) {
      for (const { command, reply } of entries) {
        // `status now` is a status to some releases.
        if (command.split(' ')[0] !== 'status')
          assert.throws(() => status.read(textOf(reply)), ProtocolError, command);
      }
    }
  });

  it('is rejected when it is the status of a primary, vf, mirror or pcap', () => {
    for (const { label, entries } of everyVector('primary', 'vf', 'mirror', 'pcap')) {
      for (const { reply } of entries) assert.throws(() => status.read(textOf(reply)), ProtocolError, label);
    }
  });
});
