import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Host } from '../../../src/spp/host/host.js';
import { Mirror } from '../../../src/spp/processes/mirror.js';
import { Nfv } from '../../../src/spp/processes/nfv.js';
import { Pcap } from '../../../src/spp/processes/pcap.js';
import { Primary } from '../../../src/spp/processes/primary.js';
import type { PrimaryStatus } from '../../../src/spp/protocol/primary.js';
import { FrameDecoder, JsonDecoder } from '../../../src/spp/protocol/framing.js';
import { Session } from '../../../src/spp/connection/session.js';
import { Vf } from '../../../src/spp/processes/vf.js';
import { frame } from '../protocol/feeding.js';
import { ScriptedSocket, settle, TestOrigin } from '../connection/scripted-process.js';

const OPTIONS = { commandTimeoutMs: 1_000, responseTimeoutMs: 2_000, queueLimit: 10 };
type Kind = 'primary' | 'nfv' | 'vf' | 'mirror' | 'pcap';

const origin = new TestOrigin();

/**
 * A process of this type without replies of its own.
 *
 * @param named whether it has named its type, as later releases do.
 * @param greeting the status that identified a primary; `Server Idling` by default.
 */
function connect(
  kind: Kind,
  named: boolean,
  greeting: PrimaryStatus = {},
): { socket: ScriptedSocket; process: Vf | Mirror | Pcap | Nfv | Primary } {
  const socket = new ScriptedSocket();
  const isFramed = kind === 'nfv' || kind === 'primary';
  const decoder = isFramed ? new FrameDecoder() : new JsonDecoder();
  const session = new Session(kind === 'primary' ? kind : `${kind} 2`, socket, decoder, OPTIONS);
  const identity = { kind, clientId: 2, named };
  const host = new Host(() => []);
  switch (kind) {
    case 'primary':
      return { socket, process: new Primary(session, host, greeting) };
    case 'nfv':
      return { socket, process: new Nfv(session, host, { ...identity, kind }) };
    case 'vf':
      return { socket, process: new Vf(session, host, { ...identity, kind }) };
    case 'mirror':
      return { socket, process: new Mirror(session, host, { ...identity, kind }) };
    case 'pcap':
      return { socket, process: new Pcap(session, host, { ...identity, kind }) };
  }
}

interface Recorded {
  readonly command: string;
  readonly reply: string;
  /** Number of bytes of the reply, with the NULs that pad a fixed frame. */
  readonly bytes: number;
}
type Recording = Readonly<Record<string, readonly Recorded[] | undefined>>;

const RECORDINGS = readdirSync('test/recordings')
  .filter((name) => /^spp-[\d.]+\w*(-march4)?\.json$/.test(name))
  .map((name) => ({
    release: name.replace(/^spp-|\.json$/g, ''),
    recording: JSON.parse(readFileSync(`test/recordings/${name}`, 'utf8')) as Recording,
  }));

/** The recording of a command to a process of this kind and release. */
function recorded(release: string, kind: string, command: string): Recorded {
  const recording = RECORDINGS.find((each) => each.release === release)?.recording;
  const found = recording?.[kind]?.find((each) => each.command === command);
  assert.ok(found, `no ${command} of ${kind} in ${release}`);
  return found;
}

/** Delivers a status of this release. */
async function tellStatus(
  release: string,
  kind: Exclude<Kind, 'pcap'>,
  { socket, process }: ReturnType<typeof connect>,
): Promise<void> {
  const { reply, bytes } = recorded(release, kind, 'status');
  const status = process.status(origin);
  const isFramed = kind === 'nfv' || kind === 'primary';
  socket.says(isFramed ? frame(reply, bytes) : reply);
  await status;
}

describe('A process that exits as recorded', () => {
  const KINDS = ['primary', 'nfv', 'vm', 'vf', 'mirror', 'pcap'] as const;
  for (const { release, recording } of RECORDINGS) {
    for (const kind of KINDS) {
      const exited = recording[kind]?.find(({ command }) => command === 'exit');
      if (exited === undefined) continue;
      const { reply, bytes } = exited;
      it(`ends regularly when it is ${kind} of ${release} and ${bytes === 0 ? 'closes the connection' : 'replies first'}`, async () => {
        const { socket, process } = connect(kind === 'vm' ? 'nfv' : kind, false);
        const exit = process.exit(origin);
        if (bytes > 0) socket.says(reply.startsWith('{ ') ? reply : frame(reply, bytes));
        socket.emit('close');
        await exit;
        assert.deepEqual(socket.sent, ['exit']);
      });
    }
  }

  it('is recorded for every type, with a reply and without', () => {
    const silent = RECORDINGS.flatMap(({ release, recording }) =>
      KINDS.filter((kind) =>
        recording[kind]?.some(({ command, bytes }) => command === 'exit' && bytes === 0),
      ).map((kind) => `${kind} ${release}`),
    );
    for (const each of ['primary 18.05', 'nfv 18.05', 'vm 18.02', 'vf 18.02', 'vf 18.05.1', 'mirror 18.08.1'])
      assert.ok(silent.includes(each), each);
  });
});

describe('A process that closes the connection without a reply to exit', () => {
  for (const [kind, releases] of [
    ['vf', ['18.02', '18.05', '18.05.1', '18.08.1']],
    ['mirror', ['18.08.1']],
  ] as const) {
    for (const release of releases) {
      it(`ends regularly when it is a ${kind} of ${release}`, async () => {
        const connected = connect(kind, release >= '18.08');
        await tellStatus(release, kind, connected);
        const exit = connected.process.exit(origin);
        connected.socket.emit('close');
        await exit;
        assert.deepEqual(connected.socket.sent, ['status', 'exit']);
      });
    }

    it(`ends regularly when it is a ${kind} whose status was never read`, async () => {
      const { socket, process } = connect(kind, true);
      const exit = process.exit(origin);
      socket.emit('close');
      await exit;
      assert.deepEqual(socket.sent, ['exit']);
    });

    for (const release of ['18.08.3', '18.08.4', '19.08', '19.11', '20.02']) {
      it(`fails when it is a ${kind} of ${release}, which replies first`, async () => {
        const connected = connect(kind, true);
        await tellStatus(release, kind, connected);
        const exit = assert.rejects(connected.process.exit(origin), { code: 'connection_lost' });
        connected.socket.emit('close');
        await exit;
      });
    }
  }

  for (const kind of ['nfv', 'primary'] as const) {
    it(`ends regularly when it is ${kind} of 18.05`, async () => {
      const connected = connect(kind, false);
      for (let i = 0; i < 2; i++) await tellStatus('18.05', kind, connected);
      const exit = connected.process.exit(origin);
      connected.socket.emit('close');
      await exit;
    });

    it(`fails when it is ${kind} of 20.02, which replies first`, async () => {
      const greeting = JSON.parse(recorded('20.02', 'primary', 'status').reply) as PrimaryStatus;
      const connected = connect(kind, true, greeting);
      for (let i = 0; i < 2; i++) await tellStatus('20.02', kind, connected);
      const exit = assert.rejects(connected.process.exit(origin), { code: 'connection_lost' });
      connected.socket.emit('close');
      await exit;
    });
  }

  it('fails when it is a pcap: every release with pcap replies first', async () => {
    const { socket, process } = connect('pcap', true);
    const exit = assert.rejects(process.exit(origin), { code: 'connection_lost' });
    socket.emit('close');
    await exit;
  });
});

describe('A process that receives exit', () => {
  it('fails when its connection fails', async () => {
    const { socket, process } = connect('vf', false);
    const exit = assert.rejects(process.exit(origin), { code: 'connection_lost' });
    socket.emit('error', new Error('read ETIMEDOUT'));
    await exit;
  });

  it('receives no exit when the connection closed before its turn', async () => {
    const { socket, process } = connect('vf', false);
    const status = assert.rejects(process.status(origin), { code: 'connection_lost' });
    const exit = assert.rejects(process.exit(origin), { code: 'not_sent' });
    socket.emit('close');
    await Promise.all([status, exit]);
    assert.deepEqual(socket.sent, ['status']);
  });

  it('continues when it rejects the command', async () => {
    const { socket, process } = connect('vf', true);
    const exit = assert.rejects(process.exit(origin), { code: 'command_failed' });
    socket.says('{"results": [{"result": "error", "error_details": {"message": "no"}}]}');
    await exit;
    await settle();
    assert.equal(socket.destroyed, 0);
  });
});
