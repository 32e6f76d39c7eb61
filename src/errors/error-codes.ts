import type { components } from '#generated/types.js';

/** Stable between releases of spp-ctl. */
export type ErrorCode = components['schemas']['ErrorCode'];

export interface ErrorCodeInfo {
  /** The HTTP status of the response. */
  readonly status: number;
  /** The meaning, as documented in openapi.yaml. */
  readonly meaning: string;
}

/** All error codes. A test compares the table with openapi.yaml. */
export const ERROR_CODES: Readonly<Record<ErrorCode, ErrorCodeInfo>> = {
  invalid_json: {
    status: 400,
    meaning: 'The body is missing or is not valid JSON (or YAML, with its Content-Type).',
  },
  invalid_request: {
    status: 400,
    meaning: 'A member or a parameter is missing or invalid, or the request itself is malformed.',
  },
  contradictory: {
    status: 400,
    meaning: 'The document contradicts itself.',
  },
  unsafe: {
    status: 400,
    meaning:
      'The command would end, hang or corrupt the process in its current state; the command was not sent.',
  },
  command_failed: {
    status: 400,
    meaning: 'The process rejected the command.',
  },
  not_applied: {
    status: 400,
    meaning: 'The process accepted the command, but its status shows that the change did not take effect.',
  },
  unauthorized: {
    status: 401,
    meaning: 'The bearer token is missing or unknown.',
  },
  forbidden: {
    status: 403,
    meaning: 'The token does not have the required scope, or a client certificate is required.',
  },
  cross_origin: {
    status: 403,
    meaning: 'A web page of another origin requested a change.',
  },
  url_not_found: {
    status: 404,
    meaning: 'The URL does not exist.',
  },
  process_not_found: {
    status: 404,
    meaning: 'The process is not connected, or is of another type.',
  },
  port_not_found: {
    status: 404,
    meaning: 'No process of the panel has the port.',
  },
  method_not_allowed: {
    status: 405,
    meaning: 'The URL does not support the method.',
  },
  change_not_found: {
    status: 404,
    meaning: 'No change with this id is recorded.',
  },
  no_desired_document: {
    status: 404,
    meaning: 'There is no desired document.',
  },
  no_nodes: {
    status: 404,
    meaning: 'spp-ctl was started without etcd.',
  },
  node_not_found: {
    status: 404,
    meaning: 'The node does not exist.',
  },
  request_timeout: {
    status: 408,
    meaning: 'The request was not received in time.',
  },
  conflict: {
    status: 409,
    meaning: 'The document cannot be applied to the panel; nothing was sent.',
  },
  not_undoable: {
    status: 409,
    meaning: 'The change was rolled back, or the panel before it is not recorded; nothing was sent.',
  },
  apply_in_progress: {
    status: 409,
    meaning: 'Another document is being applied; nothing was sent.',
  },
  changed_meanwhile: {
    status: 412,
    meaning: 'The panel has changed since the plan was made; nothing was sent.',
  },
  desired_changed: {
    status: 412,
    meaning: 'The desired document is not the expected one; nothing was changed.',
  },
  body_too_large: {
    status: 413,
    meaning: 'The body exceeds the size limit.',
  },
  unsupported_encoding: {
    status: 415,
    meaning: 'The body has a content coding.',
  },
  misdirected: {
    status: 421,
    meaning: 'The request is for another host.',
  },
  rate_limited: {
    status: 429,
    meaning: 'The client has sent too many requests.',
  },
  header_too_large: {
    status: 431,
    meaning: 'The request headers exceed the size limit.',
  },
  process_timeout: {
    status: 500,
    meaning: 'The process did not reply in time; whether the command took effect is unknown.',
  },
  not_sent: {
    status: 500,
    meaning: 'The deadline passed or the process disconnected before the command was sent.',
  },
  outcome_unknown: {
    status: 500,
    meaning:
      'The deadline passed before the process replied; whether the command took effect is unknown. The process still carries out the command.',
  },
  connection_lost: {
    status: 500,
    meaning: 'The process disconnected before it replied; whether the command took effect is unknown.',
  },
  bad_reply: {
    status: 500,
    meaning: 'The process sent a malformed reply; whether the command took effect is unknown.',
  },
  not_drawn: {
    status: 500,
    meaning: 'The panel could not be drawn: it is too large, or drawing took too long.',
  },
  not_verified: {
    status: 500,
    meaning:
      'The reply does not show the result, and the status could not be read after the reply; whether the command took effect is unknown.',
  },
  internal: {
    status: 500,
    meaning: 'Internal error of spp-ctl.',
  },
  node_unreachable: {
    status: 502,
    meaning: 'The spp-ctl of the other node cannot be reached from this one.',
  },
  queue_full: {
    status: 503,
    meaning: 'Too many commands are waiting for the process; nothing was sent.',
  },
  too_many_streams: {
    status: 503,
    meaning: 'The maximum number of event streams is open.',
  },
  nodes_unknown: {
    status: 503,
    meaning: 'etcd has been unreachable since spp-ctl was started.',
  },
  not_kept: {
    status: 503,
    meaning: 'The desired document could not be stored; nothing was changed.',
  },
};
