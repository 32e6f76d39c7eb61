import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiOfCommand } from '../support/api-of-command.js';
import { startController } from '../support/controller.js';
import { atRandom, byteByByte, type Cut, whole } from '../support/cuts.js';
import { launchRecorded } from '../simulator/recorded-releases.js';
import { RecordedProcess } from '../support/recorded-process.js';
import {
  loadRecording,
  type RecordedKind,
  type RecordedReply,
  type RecordingName,
} from '../support/recordings.js';

/**
 * The required response to the request of a recorded command, given the recorded bytes: 204, or 400 with this in its text.
 * `unsent` requests are refused before a command is sent.
 */
type Expected = 204 | { readonly refused: RegExp } | { readonly unsent: RegExp } | 'skip';

/** Where the reply does not show the result, the next recorded status does. */
const NFV_BY_STATUS: Readonly<Record<'spp-2018-09' | 'spp-18.08', Readonly<Record<string, Expected>>>> = {
  'spp-2018-09': {
    // The preceding recorded status shows it already.
    'add vhost 0': 'skip',
    // Patches lead to it. They are removed first, which was not recorded.
    'del vhost 0': 'skip',
    'del ring 0': 'skip',
    'add nullpmd 1': { refused: /did not carry out "add nullpmd 1": its status does not show nullpmd:1/ },
    'add ring 99': { refused: /did not carry out "add ring 99"/ },
    'patch ring:9 ring:1': { refused: /did not carry out "patch ring:9 ring:1"/ },
    'del ring 55': { unsent: /has no port ring:55/ },
    // Recorded in the dialect of another release. The dialect of this release is sent instead.
    'add ring:2': 'skip',
  },
  'spp-18.08': {
    'patch phy:7 ring:1': { refused: /did not carry out "patch phy:7 ring:1"/ },
    'add ring:99': { refused: /did not carry out "add ring:99"/ },
    'add nullpmd:0': { refused: /did not carry out "add nullpmd:0"/ },
    'del ring:55': { unsent: /has no port ring:55/ },
    'add nosuch:0': { unsent: /invalid key\(port\): nosuch:0/ },
    'add ring': { unsent: /invalid key\(port\): ring/ },
    'add ring 2': 'skip',
  },
};

const NO_FORWARDER = { unsent: /^refused: the primary has no forwarder/ };
const PRIMARY_UNSENT: Partial<Record<RecordingName, Readonly<Record<string, Expected>>>> = {
  'spp-20.02': {
    'patch phy:0 phy:1': NO_FORWARDER,
    'patch phy:0 phy:0': NO_FORWARDER,
    'patch phy:0 ring:0': NO_FORWARDER,
    forward: NO_FORWARDER,
    'del ring:9': { unsent: /ring:9 is not in the primary's list of ports/ },
  },
};

/** The client ids that the recorded processes had. */
const IDS: Readonly<Record<RecordedKind, number>> = { primary: 0, nfv: 1, vf: 2, mirror: 3, pcap: 4 };

const WORKER_UNSENT: Readonly<Record<string, RegExp>> = {
  'component start x 7 mirror': /core 7 is the master core of mirror 3/,
  'component start f2 9 forward': /invalid key\(type\): forward/,
  'component start core3 3 forward': /core 3 is (the master|not a worker) core of vf 2/,
  'component start nocore 99 forward': /core 99 is not a worker core of vf 2/,
  'component start n2345678901234567890123456789012 4 forward': /invalid key\(name\)/,
  'component start averyveryveryveryverylongcomponentname123456789012345678901234567890 4 forward':
    /invalid key\(name\)/,
  'port add pcap:0 rx fw0': /invalid key\(port\): pcap:0/,
  'classifier_table add mac 00:00:00:00:00:00 vhost:1': /invalid key\(mac_address\)/,
  'classifier_table add mac 52:54:00:12:34 vhost:1': /invalid key\(mac_address\)/,
};

/** Sent in another dialect than recorded: with colons, or with the classifier type of the process. */
const VF_RESPELT = /mac (52-54|5254|52540012345A)|component start x 13 classifier$/;

/** @param isBlocked whether the process could not open a port before. */
function expected(
  name: RecordingName,
  kind: RecordedKind,
  { command, reply }: RecordedReply,
  isBlocked: boolean,
): Expected {
  if (kind === 'vf' || kind === 'mirror' || kind === 'pcap') {
    const unsent = WORKER_UNSENT[command];
    // A wrong body is reported before any other check.
    if (unsent !== undefined && (!isBlocked || unsent.source.startsWith('invalid key'))) return { unsent };
    if (VF_RESPELT.test(command)) return 'skip';
    const { results } = JSON.parse(reply) as { results: { error_details?: { message: string } }[] };
    const message = results[0]?.error_details?.message;
    if (message === undefined) return 204;
    // A port that could not be opened blocks every later change (V9), and the process gets no more commands.
    if (isBlocked) return { unsent: /which blocks every change; end it/ };
    return { refused: new RegExp(`^command error: ${escape(message)}(; .*)?$`) };
  }
  if (kind === 'primary') {
    const unsent = PRIMARY_UNSENT[name]?.[command];
    if (unsent !== undefined) return unsent;
  }
  if (kind === 'nfv' && (name === 'spp-2018-09' || name === 'spp-18.08'))
    return NFV_BY_STATUS[name][command] ?? 204;
  return reply.includes('"failed"')
    ? { refused: new RegExp(`^command error: ${escape(command)} failed(; .*)?$`) }
    : 204;
}

/** The expected response of GET for the reply to the status command. Written independently of the code under test. */
function expectedBody(kind: RecordedKind, command: string, reply: string): unknown {
  if (command !== 'status') return JSON.parse(reply);
  if (kind === 'primary') return reply.startsWith('{') ? JSON.parse(reply) : {};
  if (kind === 'pcap') return (JSON.parse(reply) as { info: unknown }).info;
  if (kind === 'vf' || kind === 'mirror') {
    const { info } = JSON.parse(reply) as { info: Record<string, unknown[]> };
    const { 'client-id': id, 'master-lcore': master, core, classifier_table: table } = info;
    const ports = ['phy', 'vhost', 'ring'].flatMap((type) =>
      (info[type] ?? []).map((n) => `${type}:${String(n)}`),
    );
    return {
      'client-id': id,
      ports,
      ...(master ? { 'master-lcore': master } : {}),
      components: core,
      ...(kind === 'vf' ? { classifier_table: table } : {}),
    };
  }
  if (reply.startsWith('{')) return JSON.parse(reply);
  const [, status = '', list = ''] = /^status: (\w+)\nports: '(.*)'$/.exec(reply) ?? [];
  const pairs = list.split(',').map((pair) => pair.split('-'));
  return {
    'client-id': 1,
    status,
    ports: pairs.map(([src]) => src),
    patches: pairs.filter(([, dst]) => dst !== 'null').map(([src, dst]) => ({ src, dst })),
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function replay(name: RecordingName, kind: RecordedKind, cut: Cut): Promise<number> {
  const entries = loadRecording(name)[kind] ?? [];
  const id = IDS[kind];
  const controller = await startController();
  const port = kind === 'primary' ? controller.primaryPort : controller.secondaryPort;
  const process = new RecordedProcess(port, entries, launchRecorded(`${name}.json`, kind), cut);
  let asked = 0;
  let isBlocked = false;
  try {
    await controller.until(/^connected/);
    for (const [index, entry] of entries.entries()) {
      const request = apiOfCommand(kind, id, entry.command);
      if (request === undefined) continue;
      process.moveTo(index);
      const where = `${name} ${kind} ${index} "${entry.command}"`;
      if (entry.command === 'status' || entry.command.startsWith('flow ')) {
        const { status, text } = await controller.request(request.method, request.path, {
          body: request.body,
        });
        if (entry.reply.includes('\u0004')) {
          // A name that was too long: nothing after this can be trusted, and nothing was recorded.
          assert.equal(status, 500, where);
          assert.match(
            text,
            /sent an invalid reply to "status" \(control byte 0x04 in a JSON string\)/,
            where,
          );
          await process.peer.closed;
          return asked;
        }
        assert.equal(status, 200, `${where}: ${text}`);
        assert.deepEqual(JSON.parse(text), expectedBody(kind, entry.command, entry.reply), where);
      } else {
        const want = expected(name, kind, entry, isBlocked);
        isBlocked ||= entry.command.startsWith('port add') && entry.reply.includes('error occur');
        if (want === 'skip') continue;
        const { status, text } = await controller.request(request.method, request.path, {
          body: request.body,
        });
        assert.equal(status, want === 204 ? 204 : 400, `${where}: ${text}`);
        if (want !== 204) assert.match(text, 'refused' in want ? want.refused : want.unsent, where);
        assert.equal(process.hasReplied, want === 204 || 'refused' in want, `${where} was sent`);
      }
      asked++;
    }
  } finally {
    await process.peer.close();
    await controller.stop();
  }
  return asked;
}

const CUTS: readonly (readonly [string, Cut])[] = [
  ['whole', whole],
  // Frames of 32768 bytes one by one would take minutes. Only their text and the start of their padding is split.
  [
    'byte by byte',
    (reply) =>
      reply.length <= 2_048
        ? byteByByte(reply)
        : [...byteByByte(reply.subarray(0, 1_200)), reply.subarray(1_200)],
  ],
  ['in random pieces', atRandom(1)],
  ['in other random pieces', atRandom(20_02)],
];

describe('the controller responds correctly to the recorded bytes of', () => {
  for (const name of ['spp-2018-09', 'spp-18.08', 'spp-20.02', 'spp-20.02-forwarder'] as const) {
    for (const kind of ['primary', 'nfv', 'vf', 'mirror', 'pcap'] as const) {
      if (loadRecording(name)[kind] === undefined) continue;
      for (const [how, cut] of CUTS) {
        it(`${name} ${kind}, ${how}`, async () => {
          assert.ok((await replay(name, kind, cut)) >= 2, 'hardly anything was asked');
        });
      }
    }
  }
});
