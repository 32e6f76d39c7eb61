import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createModel, Host, type HostOptions, type ProcessModel } from '../../src/simulator/index.js';
import { readProcessName } from '../../scripts/conformance/process-name.js';

/** A simulated host whose processes are called by name. What it must do was seen in the conformance run with 20.02. */
class Panel {
  readonly host: Host;
  readonly #models = new Map<string, ProcessModel>();

  constructor(
    names: readonly string[],
    options: HostOptions = {},
    readonly capture = 'ring:15',
  ) {
    this.host = new Host({ rings: 16, with: ['pcap', 'memif'], ...options });
    for (const name of names) this.launch(name);
  }

  launch(name: string): void {
    const { kind, clientId, lcores } = readProcessName(name);
    const model = createModel({
      ...{ kind, clientId, lcores, release: '20.02', phys: 2, rings: 16, queues: 1 },
      ...{ sharedHost: this.host, capture: this.capture },
    });
    this.#models.set(name.replace(' with forwarder', ''), model);
  }

  model(name: string): ProcessModel {
    const model = this.#models.get(name);
    assert.ok(model, name);
    return model;
  }

  /** Sends commands to a process. @returns the result of the last one; `dies` when there was no reply. */
  do(name: string, ...commands: string[]): string {
    let result = '';
    for (const command of commands) {
      const outcome = this.model(name).execute(command);
      if (outcome.kind !== 'reply') return outcome.kind;
      result = /"result": ?"(\w+)"/.exec(outcome.content.toString('latin1'))?.[1] ?? '';
      this.host.tick();
    }
    return result;
  }

  kill(name: string): void {
    this.model(name).onHost.end('killed');
  }
}

describe('an nfv that is launched again', () => {
  const names = ['primary', 'nfv:1', 'nfv:2'];

  for (const [adds, before, result] of [
    [['add nullpmd:1'], [], 'succeeded'],
    [['add nullpmd:1', 'add ring:0'], [], 'succeeded'],
    [['add ring:0', 'add nullpmd:1'], [], 'failed'],
    [['add ring:0', 'add nullpmd:1', 'add nullpmd:2'], [], 'succeeded'],
    [['add ring:0', 'add nullpmd:1', 'add vhost:1'], [], 'succeeded'],
    [['add nullpmd:1'], [['nfv:2', 'add ring:5']], 'failed'],
    [['add nullpmd:1'], [['primary', 'add ring:5']], 'failed'],
  ] as const) {
    const others = before.map(([name, command]) => `${name} ${command}, then `).join('');
    it(`deletes the nullpmd of its earlier life: ${result} after ${others}${adds.join(', ')}`, () => {
      const panel = new Panel(names);
      for (const [name, command] of before) assert.equal(panel.do(name, command), 'succeeded');
      for (const command of adds) assert.equal(panel.do('nfv:1', command), 'succeeded');
      panel.kill('nfv:1');
      panel.launch('nfv:1');
      assert.equal(panel.do('nfv:1', 'add nullpmd:1'), 'failed');
      assert.equal(panel.do('nfv:1', 'del nullpmd:1'), result);
      assert.equal(panel.do('nfv:1', 'add nullpmd:1'), result);
    });
  }

  it('cannot add a ring whose name another process has in the slot of a device that it knew', () => {
    const panel = new Panel(['primary', 'nfv:1', 'nfv:2', 'vf:3']);
    assert.equal(panel.do('nfv:2', 'add pcap:3'), 'succeeded');
    panel.kill('nfv:1');
    panel.launch('nfv:1');
    assert.equal(panel.do('nfv:2', 'del pcap:3'), 'succeeded');
    assert.equal(panel.do('vf:3', 'component start a 31 forward', 'port add ring:0 rx a'), 'success');
    assert.equal(panel.do('nfv:1', 'add ring:0'), 'failed');
    assert.equal(panel.do('nfv:1', 'add ring:1'), 'succeeded');
  });
});

describe('the first hotplug add after the end of a secondary', () => {
  const names = ['primary', 'nfv:1', 'nfv:2', 'vf:3', 'pcap:6'];
  const firstAndSecond = (panel: Panel): string =>
    [1, 2].map(() => panel.do('nfv:1', 'add nullpmd:1')).join(' ');

  it('fails by bad timing however the secondary ended, and the second one succeeds', () => {
    for (const [name, how] of [
      ['nfv:2', 'killed'],
      ['nfv:2', 'exited'],
      ['vf:3', 'exited'],
      ['vf:3', 'terminated'],
      ['pcap:6', 'exited'],
    ] as const) {
      const panel = new Panel(names, { races: 'always' });
      panel.model(name).onHost.end(how);
      assert.equal(firstAndSecond(panel), 'failed succeeded', `${name} ${how}`);
    }
  });

  it('succeeds when a secondary was launched in between', () => {
    const panel = new Panel(names, { races: 'always' });
    panel.kill('nfv:2');
    panel.launch('nfv:2');
    assert.equal(panel.do('nfv:1', 'add nullpmd:1'), 'succeeded');
  });

  it('fails when the launch in between failed, as for a pcap that was killed', () => {
    const panel = new Panel(names, { races: 'always' });
    panel.kill('pcap:6');
    panel.launch('pcap:6');
    assert.notEqual(panel.model('pcap:6').onHost.startup, 'connects');
    assert.equal(firstAndSecond(panel), 'failed succeeded');
  });

  it('costs a memif its number and a slot for good', () => {
    const panel = new Panel(names, { races: 'always' });
    panel.kill('nfv:2');
    assert.equal(panel.do('nfv:1', 'add memif:1'), 'failed');
    assert.equal(panel.do('nfv:1', 'add memif:1'), 'failed');
    assert.equal(panel.do('nfv:1', 'add memif:2'), 'succeeded');
    assert.deepEqual(panel.host.files(), ['spp-memif.sock']);
  });

  it('leaves a slot in which no other process can add a ring that another one put there', () => {
    const panel = new Panel(names, { races: 'always' });
    panel.kill('nfv:2');
    assert.equal(panel.do('nfv:1', 'add nullpmd:1'), 'failed');
    panel.do('vf:3', 'component start a 31 forward', 'port add ring:0 rx a');
    assert.equal(panel.do('nfv:1', 'add ring:0'), 'failed');
    assert.equal(panel.do('nfv:1', 'add ring:1'), 'succeeded');
  });

  it('removes the vhost that a dead process left, and leaves its socket file', () => {
    const panel = new Panel(names, { races: 'always' });
    panel.do('nfv:2', 'add vhost:20');
    panel.kill('nfv:2');
    assert.equal(panel.do('nfv:1', 'add vhost:20'), 'failed');
    assert.deepEqual(panel.host.files(), ['sock20']);
    assert.ok(!panel.host.slots().includes('vhost:20'));
  });
});

describe('a memif that was deleted', () => {
  const names = ['primary with forwarder', 'nfv:1', 'nfv:2'];

  it('keeps its slot and its name for good, and removes the socket file when it is the last one', () => {
    const panel = new Panel(names);
    assert.equal(panel.do('nfv:1', 'add memif:3', 'add memif:4', 'del memif:3'), 'succeeded');
    assert.deepEqual(panel.host.files(), ['spp-memif.sock']);
    assert.equal(panel.do('nfv:1', 'del memif:4'), 'succeeded');
    assert.deepEqual(panel.host.files(), []);
    for (const name of ['nfv:1', 'nfv:2', 'primary'])
      assert.equal(panel.do(name, 'add memif:3'), 'failed', name);
    assert.equal(panel.do('nfv:2', 'add memif:5'), 'succeeded');
    assert.deepEqual(panel.host.slots().slice(2, 6), ['memif:3', 'memif:4', 'memif:5', undefined]);
  });

  it('frees its slot when the primary deletes it, whichever process had it', () => {
    const panel = new Panel(names);
    assert.equal(panel.do('nfv:1', 'add memif:3'), 'succeeded');
    assert.equal(panel.do('primary', 'add memif:3'), 'failed');
    assert.equal(panel.do('primary', 'del memif:3'), 'succeeded');
    assert.deepEqual([panel.host.slots()[2], panel.host.files()], [undefined, []]);
    assert.equal(panel.do('nfv:2', 'add memif:3'), 'succeeded');
  });

  it('stays when the primary deletes it after an nfv has, or when its socket file was stale', () => {
    const deleted = new Panel(names);
    deleted.do('nfv:1', 'add memif:3', 'del memif:3');
    const halfMade = new Panel(names);
    halfMade.host.createFile('spp-memif.sock');
    assert.equal(halfMade.do('nfv:1', 'add memif:3'), 'failed');
    halfMade.host.removeFile('spp-memif.sock');
    for (const panel of [deleted, halfMade]) {
      assert.equal(panel.do('primary', 'add memif:3'), 'failed');
      assert.equal(panel.do('primary', 'del memif:3'), 'succeeded');
      assert.equal(panel.host.slots()[2], 'memif:3');
      assert.equal(panel.do('nfv:2', 'add memif:3'), 'failed');
    }
  });

  it('is unknown to an nfv that is launched afterwards, and does not count there', () => {
    const panel = new Panel(names);
    panel.do('nfv:1', 'add memif:3', 'add memif:4', 'add nullpmd:5', 'del memif:3', 'del memif:4');
    panel.launch('nfv:3');
    assert.equal(panel.do('nfv:3', 'del memif:3'), 'failed');
    assert.equal(panel.do('nfv:3', 'del nullpmd:5'), 'failed');
  });

  it('kills a process that receives from it, and may be complete for its next add then', () => {
    for (const [races, next] of [
      ['never', 'failed'],
      ['always', 'succeeded'],
    ] as const) {
      const panel = new Panel(names, { races });
      panel.do('nfv:1', 'add memif:3', 'patch memif:3 phy:1', 'forward');
      panel.host.settle();
      panel.launch('nfv:3');
      assert.equal(panel.do('nfv:3', 'del memif:3'), 'succeeded');
      panel.host.settle();
      assert.ok(panel.model('nfv:1').onHost.hasEnded);
      assert.equal(panel.do('nfv:2', 'add memif:3'), next);
      assert.equal(panel.do('nfv:3', 'add memif:3'), 'failed');
      assert.deepEqual(panel.host.files(), next === 'failed' ? [] : ['spp-memif.sock']);
    }
  });
});

describe('a pcap that captures a ring', () => {
  it('takes one more slot at each failed launch after a kill, and exits with its number', () => {
    const panel = new Panel(['primary', 'nfv:1', 'pcap:6']);
    panel.kill('pcap:6');
    for (const exitCode of [3, 4, 5]) {
      panel.launch('pcap:6');
      assert.deepEqual(panel.model('pcap:6').onHost.startup, { exitCode });
    }
    assert.equal(panel.host.slots().filter((port) => port === 'ring:15').length, 4);
  });

  it('takes no slot when it captures a phy', () => {
    const panel = new Panel(['primary', 'nfv:1'], {}, 'phy:0');
    panel.launch('pcap:6');
    panel.kill('pcap:6');
    panel.launch('pcap:6');
    assert.deepEqual(panel.model('pcap:6').onHost.startup, { exitCode: 12 });
    assert.ok(!panel.host.slots().includes('ring:15'));
  });
});

describe('an nfv that adds its own vhost again while it forwards to it', () => {
  for (const [races, ends] of [
    ['never', false],
    ['always', true],
  ] as const)
    it(`replies, and ${ends ? 'dies of it by bad timing' : 'usually continues'}`, () => {
      const panel = new Panel(['primary', 'nfv:1'], { races });
      assert.equal(panel.do('nfv:1', 'add vhost:1'), 'succeeded');
      panel.do('nfv:1', 'patch phy:0 vhost:1', 'forward');
      panel.host.settle();
      assert.equal(panel.do('nfv:1', 'add vhost:1'), 'succeeded');
      assert.equal(panel.model('nfv:1').onHost.hasEnded, ends);
    });
});

describe('a vf that is launched beside pcap ports', () => {
  it('treats each as one more phy, for classifier entries but not for attaching', () => {
    const panel = new Panel(['primary', 'nfv:1']);
    panel.do('nfv:1', 'add nullpmd:1', 'add pcap:5', 'add pcap:6', 'add memif:1');
    panel.launch('vf:3');
    assert.equal(panel.do('vf:3', 'component start a 31 classifier'), 'success');
    assert.equal(panel.do('vf:3', 'port add phy:2 tx a'), 'error');
    assert.deepEqual(
      [2, 3, 4].map((id) => panel.do('vf:3', `classifier_table add mac default phy:${id}`)),
      ['success', 'success', 'error'],
    );
  });
});

describe('a ring that the primary has added', () => {
  it('is unreachable for older processes once any secondary is launched', () => {
    const panel = new Panel(['primary', 'nfv:1', 'nfv:2']);
    panel.do('primary', 'add ring:2', 'add ring:3');
    assert.equal(panel.do('nfv:1', 'add ring:2'), 'succeeded');
    panel.launch('vf:3');
    assert.equal(panel.do('nfv:1', 'add ring:2'), 'succeeded');
    assert.equal(panel.do('nfv:1', 'add ring:3'), 'failed');
  });
});

describe('slots of the host', () => {
  it('stay with a ring that the primary deletes under the name of another port', () => {
    const panel = new Panel(['primary with forwarder', 'nfv:1']);
    // Position 2 and slot 2 are those of ring:2; then the list parts from the slots.
    panel.do('primary', 'add ring:2', 'del ring:2');
    panel.do('nfv:1', 'add nullpmd:1');
    assert.equal(panel.do('primary', 'add nullpmd:1'), 'failed');
    assert.equal(panel.do('primary', 'del nullpmd:1'), 'succeeded');
    assert.deepEqual(panel.host.slots().slice(2, 4), ['ring:2', 'nullpmd:1']);
  });

  it('let an nfv survive the add of a vhost when a pipe has the slot of its deleted vhost', () => {
    const panel = new Panel(['primary', 'nfv:1']);
    panel.do('nfv:1', 'add vhost:1', 'del vhost:1');
    assert.equal(panel.do('primary', 'add pipe:1 ring:1 ring:1'), 'succeeded');
    assert.equal(panel.do('nfv:1', 'add vhost:2'), 'succeeded');
    assert.deepEqual(panel.host.files(), ['sock1', 'sock2']);
  });
});
