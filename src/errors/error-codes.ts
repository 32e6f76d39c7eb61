import type { components } from '#generated/types.js';

/** Stable between releases of spp-ctl. */
export type ErrorCode = components['schemas']['ErrorCode'];

export interface ErrorCodeInfo {
  /** The HTTP status of the response. */
  readonly status: number;
  /** What it means, as openapi.yaml documents it. */
  readonly meaning: string;
}

/** All error codes, by status. A test holds the table and openapi.yaml to each other. */
export const ERROR_CODES: Readonly<Record<ErrorCode, ErrorCodeInfo>> = {
  invalid_json: {
    status: 400,
    meaning: 'The body is missing or is not JSON, or not YAML where that was said.',
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
    meaning: 'The command would end, hang or corrupt the process in the state it is in; it was not sent.',
  },
  command_failed: {
    status: 400,
    meaning: 'The process refused the command.',
  },
  not_applied: {
    status: 400,
    meaning: 'The process did not refuse, but its status shows that the change did not happen.',
  },
  unauthorized: {
    status: 401,
    meaning: 'There is no bearer token, or an unknown one.',
  },
  forbidden: {
    status: 403,
    meaning: 'The token has not the scope `write`, or a client certificate is needed.',
  },
  cross_origin: {
    status: 403,
    meaning: 'A web page of another origin would change something.',
  },
  url_not_found: {
    status: 404,
    meaning: 'There is no such URL.',
  },
  process_not_found: {
    status: 404,
    meaning: 'No such process is connected, or it is of another kind.',
  },
  method_not_allowed: {
    status: 405,
    meaning: 'The URL does not have this method.',
  },
  change_not_found: {
    status: 404,
    meaning: 'No change with this id is remembered.',
  },
  no_desired_document: {
    status: 404,
    meaning: 'No document is desired.',
  },
  no_nodes: {
    status: 404,
    meaning: 'spp-ctl was started without etcd.',
  },
  node_not_found: {
    status: 404,
    meaning: 'There is no such node.',
  },
  request_timeout: {
    status: 408,
    meaning: 'The request took too long to arrive.',
  },
  conflict: {
    status: 409,
    meaning: 'The panel cannot become what the document says; nothing was sent.',
  },
  apply_in_progress: {
    status: 409,
    meaning: 'Another document is being applied; nothing was sent.',
  },
  changed_meanwhile: {
    status: 412,
    meaning: 'The panel has changed since the change was planned; nothing was sent.',
  },
  desired_changed: {
    status: 412,
    meaning: 'Another document is desired than was expected; nothing was done.',
  },
  body_too_large: {
    status: 413,
    meaning: 'The body is larger than the server takes.',
  },
  unsupported_encoding: {
    status: 415,
    meaning: 'The body is compressed.',
  },
  misdirected: {
    status: 421,
    meaning: 'The request is for a host that this is not.',
  },
  rate_limited: {
    status: 429,
    meaning: 'The client has sent too many requests.',
  },
  header_too_large: {
    status: 431,
    meaning: 'The head of the request is larger than the server takes.',
  },
  process_timeout: {
    status: 500,
    meaning: 'The process did not answer in time; whether the command took effect is unknown.',
  },
  not_sent: {
    status: 500,
    meaning: 'The time was up, or the process went away, before the command was sent.',
  },
  outcome_unknown: {
    status: 500,
    meaning:
      'The time was up before the process replied to a command that was sent; whether it took effect is unknown. The process goes on with it.',
  },
  connection_lost: {
    status: 500,
    meaning: 'The process went away before it answered; whether the command took effect is unknown.',
  },
  bad_reply: {
    status: 500,
    meaning: 'The process answered nonsense; whether the command took effect is unknown.',
  },
  not_drawn: {
    status: 500,
    meaning: 'The panel could not be drawn: it is too large, or it took too long.',
  },
  not_verified: {
    status: 500,
    meaning:
      'The reply did not tell, and the status could not be read after it; whether the command took effect is unknown.',
  },
  internal: {
    status: 500,
    meaning: 'spp-ctl itself failed.',
  },
  queue_full: {
    status: 503,
    meaning: 'Too many commands are waiting for the process; nothing was sent.',
  },
  too_many_streams: {
    status: 503,
    meaning: 'There are as many event streams as there may be.',
  },
  nodes_unknown: {
    status: 503,
    meaning: 'etcd cannot be reached, and could not before.',
  },
  not_kept: {
    status: 503,
    meaning: 'The desired document cannot be written where it is kept; nothing was done.',
  },
};
