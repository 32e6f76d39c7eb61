// Written by `npm run generate` from openapi.yaml. Do not edit.
import type { operations as Operations } from './types.js';

export type OperationId = keyof Operations;
/** The path parameters of an operation. */
export type PathOf<Op extends OperationId> = Operations[Op] extends { parameters: { path: infer P } }
  ? P
  : undefined;
/** The query parameters of an operation. */
export type QueryOf<Op extends OperationId> = Operations[Op] extends { parameters: { query?: infer Q } }
  ? [NonNullable<Q>] extends [never]
    ? undefined
    : NonNullable<Q>
  : undefined;
/** The JSON body of an operation. */
export type BodyOf<Op extends OperationId> = Operations[Op] extends {
  requestBody: { content: { 'application/json': infer B } };
}
  ? B
  : undefined;
type ContentOf<Op extends OperationId> = Operations[Op] extends { responses: { 200: { content: infer C } } }
  ? C
  : undefined;
/** The JSON of a 200 response of an operation; undefined for 204, never for other media types. */
export type ResultOf<Op extends OperationId> =
  ContentOf<Op> extends { 'application/json': infer R }
    ? R
    : ContentOf<Op> extends undefined
      ? undefined
      : never;
/** The media types of a 200 response other than JSON. */
export type MediaTypeOf<Op extends OperationId> = [Exclude<keyof ContentOf<Op>, 'application/json'>] extends [
  never,
]
  ? never
  : keyof ContentOf<Op> & string;
/** The alternative response of an operation, with its URL in Location. */
export type OtherSuccessOf<Op extends OperationId> = {
  [S in 201 | 202]: Operations[Op] extends { responses: { [K in S]: infer R } }
    ? { readonly status: S; readonly location: string; readonly body: JsonOf<R> }
    : never;
}[201 | 202];
type JsonOf<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;
/** The HTTP request and status of an operation. */
export interface OperationInfo {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** The path template of the document, such as `/v1/vfs/{client_id}`. */
  readonly path: string;
  /** The HTTP status of success. */
  readonly success: 200 | 202 | 204;
}
export declare const operations: { readonly [Op in OperationId]: OperationInfo };
/** An operation with its parameters. */
export interface CallOf<Op extends OperationId> {
  readonly operation: Op;
  readonly path: PathOf<Op>;
  readonly body: BodyOf<Op>;
}
/** The operations with another method than GET. */
export type ChangeOperationId =
  | 'exitVf'
  | 'startVfComponent'
  | 'updateVfComponentPortByOldUrl'
  | 'stopVfComponent'
  | 'updateVfComponentPort'
  | 'updateVfClassifierTable'
  | 'exitNfv'
  | 'setNfvForwarding'
  | 'updateNfvPort'
  | 'addNfvPatch'
  | 'resetNfvPatches'
  | 'exitMirror'
  | 'startMirrorComponent'
  | 'stopMirrorComponent'
  | 'updateMirrorComponentPort'
  | 'exitPcap'
  | 'setPcapCapture'
  | 'exitPrimary'
  | 'clearPrimaryStatus'
  | 'setPrimaryForwarding'
  | 'updatePrimaryPort'
  | 'addPrimaryPatch'
  | 'resetPrimaryPatches'
  | 'launchSecondary'
  | 'validateFlowRule'
  | 'createFlowRule'
  | 'destroyAllFlowRules'
  | 'destroyFlowRule'
  | 'tracePackets'
  | 'applyPanel'
  | 'planPanel'
  | 'checkDocument'
  | 'undoPanelChange'
  | 'deleteDesiredPanel'
  | 'putNodePanel'
  | 'deleteNodePanel';
