import {
  bytesOf,
  loadRecording,
  type RecordedKind,
  type RecordedReply,
  type RecordingName,
  RECORDINGS as ALL,
} from '../../support/recordings.js';

/** The replies of one recorded process, in order. */
export interface Vector {
  /** The release and the kind of the process. */
  readonly label: string;
  readonly kind: RecordedKind;
  readonly entries: readonly RecordedReply[];
  readonly replies: readonly Buffer[];
}

/** The replies that are cut at every position: one of each form. */
export const RECORDINGS = ['spp-2018-09', 'spp-18.08', 'spp-20.02', 'spp-20.02-forwarder'] as const;

/** The recorded processes of these kinds whose replies have each form, without the commands that got no reply. */
export function vectors(...kinds: readonly RecordedKind[]): Vector[] {
  return vectorsOf(RECORDINGS, kinds);
}

/** Every recorded process of these kinds, of every release, without the commands that got no reply. */
export function everyVector(...kinds: readonly RecordedKind[]): Vector[] {
  return vectorsOf(ALL, kinds);
}

function vectorsOf(names: readonly RecordingName[], kinds: readonly RecordedKind[]): Vector[] {
  return names.flatMap((name) => {
    const recording = loadRecording(name);
    return kinds.flatMap((kind) => {
      const entries = (recording[kind] ?? []).filter((entry) => entry.bytes > 0);
      if (entries.length === 0) return [];
      return [{ label: `${name} ${kind}`, kind, entries, replies: entries.map(bytesOf) }];
    });
  });
}

/** Whether a recorded reply has a raw control byte: a status after a component got a name that was too long. */
export function isBroken(entry: RecordedReply): boolean {
  return /[\x01-\x1f]/.test(entry.reply);
}
