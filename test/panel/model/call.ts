import type { CallOf, OperationId } from '#generated/operations.js';

const OPERATIONS = [
  'setPrimaryForwarding',
  'updatePrimaryPort',
  'addPrimaryPatch',
  'resetPrimaryPatches',
  'setNfvForwarding',
  'updateNfvPort',
  'addNfvPatch',
  'resetNfvPatches',
  'startVfComponent',
  'stopVfComponent',
  'updateVfComponentPort',
  'updateVfClassifierTable',
  'startMirrorComponent',
  'stopMirrorComponent',
  'updateMirrorComponentPort',
  'setPcapCapture',
] as const satisfies readonly OperationId[];

type Operation = (typeof OPERATIONS)[number];

/** A call of the API. */
export type ModelCall = { readonly [Op in Operation]: CallOf<Op> }[Operation];

/** Whether the model knows the operation of a call. */
export function isModelCall(call: { readonly operation: OperationId }): call is ModelCall {
  return (OPERATIONS as readonly OperationId[]).includes(call.operation);
}

/** A process refuses a call, or is damaged by it. */
export class NotAcceptedError extends Error {
  override readonly name = 'NotAcceptedError';
}

export function refuse(why: string): never {
  throw new NotAcceptedError(why);
}

export interface ProcessModel {
  call(call: ModelCall): void;
  /** What it does, as text that is equal when the state is. */
  text(): string;
}

/** In the order of the keys. */
export function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
