import { readFileSync } from 'node:fs';

/** One command and its reply, as recorded from a real process. */
export interface RecordedReply {
  readonly command: string;
  /** The reply without its trailing NULs. */
  readonly reply: string;
  /** Number of received bytes, including trailing NULs. */
  readonly bytes: number;
  readonly nul_padding: number;
  readonly connection_closed?: boolean;
  readonly no_reply_within_s?: number;
}

export type RecordedKind = 'primary' | 'nfv' | 'vf' | 'mirror' | 'pcap';

export type Recording = { readonly release: string } & Readonly<
  Partial<Record<RecordedKind, RecordedReply[]>>
>;

/** A dangerous command, and the state of the process afterwards. */
export interface RecordedHazard {
  /** Commands sent before it. */
  readonly setup: readonly string[];
  readonly command: string;
  /** Cut off after 400 characters. */
  readonly reply: string;
  readonly bytes: number;
  readonly closed: boolean;
  readonly answers_status_after: boolean;
  readonly status_is_json_after: boolean;
  /** Cut off after 600 characters. */
  readonly status_after?: string;
}

/** The recordings of every release, oldest first. */
export const RECORDINGS = [
  'spp-18.02-march4',
  'spp-18.02',
  'spp-18.05',
  'spp-2018-09',
  'spp-18.05.1',
  'spp-18.08',
  'spp-18.08.1',
  'spp-18.08.2',
  'spp-18.08.3',
  'spp-18.08.4',
  'spp-19.08',
  'spp-19.08-forwarder',
  'spp-19.11',
  'spp-20.02',
  'spp-20.02-forwarder',
] as const;

export type RecordingName = (typeof RECORDINGS)[number];

/** The root of the checkout, relative to dist/test/support. */
export const ROOT = new URL('../../../', import.meta.url);

export function loadRecording(name: RecordingName): Recording {
  return load(`${name}.json`) as Recording;
}

export function loadHazards(): Readonly<Record<'vf' | 'nfv' | 'primary', RecordedHazard[]>> {
  return load('hazards-20.02.json') as Readonly<Record<'vf' | 'nfv' | 'primary', RecordedHazard[]>>;
}

/** The bytes on the wire of a recorded reply. */
export function bytesOf(entry: RecordedReply): Buffer {
  return Buffer.concat([Buffer.from(entry.reply, 'utf8'), Buffer.alloc(entry.nul_padding)]);
}

/** Reads a file of the recordings. */
export function load(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`test/recordings/${file}`, ROOT), 'utf8'));
}
