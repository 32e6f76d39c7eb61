import { isDeepStrictEqual } from 'node:util';
import type { Request } from './requests.js';
import { coresOf } from './status.js';
import type { Witness } from './subject.js';

export interface HttpResponse {
  readonly status: number;
  readonly body: string;
}

/** The possible errors of a request for a process with a fault, and their statuses. */
const EXPECTED_ERRORS: Readonly<Record<string, number>> = {
  unsafe: 400,
  command_failed: 400,
  not_applied: 400,
  process_not_found: 404,
  process_timeout: 500,
  not_sent: 500,
  outcome_unknown: 500,
  connection_lost: 500,
  bad_reply: 500,
  not_verified: 500,
  queue_full: 503,
};

/** Errors that mean that no command was sent to the process. */
const NOT_SENT = ['unsafe', 'process_not_found', 'not_sent', 'queue_full'];

/** Errors that only a change can have. */
const OF_CHANGES = ['unsafe', 'command_failed', 'not_applied', 'not_verified'];

/** The code of an error response, or what is missing. */
export function codeOf({ body }: HttpResponse): string {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'string' ? code : 'no code';
  } catch {
    return 'no JSON';
  }
}

/** The reason why the response to a request for one process is wrong; undefined if it is right. */
export function whyWrong(request: Request, response: HttpResponse, witness: Witness): string | undefined {
  if (response.status === 200) {
    return request.must === 'status' ? whyWrongStatus(response, witness) : 'a 200 has no place here';
  }
  if (response.status === 204) {
    return request.must === 'do' ? whyNotDone(request, response, witness) : 'a 204 has no place here';
  }
  const code = codeOf(response);
  if (EXPECTED_ERRORS[code] !== response.status) return `no such error: ${response.status} ${code}`;
  if (request.must === 'miss')
    return code === 'process_not_found' ? undefined : 'the process exists, but is of another kind';
  if (request.must === 'status' && OF_CHANGES.includes(code)) return `${code} has no place here`;
  const received = witness.commands.some((command) => request.command?.test(command));
  if (received && witness.settled && NOT_SENT.includes(code))
    return `${code}, but the process received the command`;
  if (!witness.isCalm() || (!witness.settled && request.must !== 'status')) return undefined;
  const mayBeRefused = request.must === 'refuse' || request.hostDecides === true;
  return mayBeRefused && code === 'unsafe' ? undefined : 'the process had no fault';
}

function whyWrongStatus({ body }: HttpResponse, { states }: Witness): string | undefined {
  const actual: unknown = JSON.parse(body);
  if (states.some((state) => isDeepStrictEqual(actual, state))) return undefined;
  return `the process never had this status; it had ${states.map((state) => JSON.stringify(state)).join(', then ')}`;
}

function whyNotDone(
  { command, shows }: Request,
  { body }: HttpResponse,
  witness: Witness,
): string | undefined {
  const { commands, states, settled } = witness;
  if (body !== '') return 'a 204 with a body';
  if (!commands.some((each) => command?.test(each))) {
    return `the process did not receive the command; it received ${JSON.stringify(commands)}`;
  }
  if (shows === undefined) return undefined;
  // The command of an aborted request may revert the change at once; otherwise the change lasts.
  const done =
    settled && witness.isCalm() ? shows(witness.subject.status) : states.some((state) => shows(state));
  return done ? undefined : `the status does not show the change: ${JSON.stringify(witness.subject.status)}`;
}

/**
 * The reason why the response to a request for all processes is wrong; undefined if it is right.
 *
 * @param wasLate whether the response took as long as spp-ctl waits for the replies of the processes: then a process without a fault
 * may be omitted as well, because the machine was too busy.
 */
export function whyWrongList(
  request: Request,
  response: HttpResponse,
  all: readonly Witness[],
  wasLate: boolean,
): string | undefined {
  if (response.status !== 200) return 'this request cannot fail';
  const key = request.must === 'list' ? 'type' : 'proc-type';
  const mayOmit = wasLate && request.must === 'count-cores';
  const list = JSON.parse(response.body) as Record<string, unknown>[];
  const order = [...all].sort((a, b) => (a.subject.clientId ?? 0) - (b.subject.clientId ?? 0));
  let at = 0;
  for (const { subject, isCalm } of order) {
    const { kind, clientId } = subject;
    const entry = list[at];
    const isIt = entry !== undefined && entry['client-id'] === clientId;
    if (!isIt && isCalm() && !mayOmit) return `${subject.name} is missing`;
    if (!isIt) continue;
    const { master, lcores } = coresOf(subject.status);
    const id = clientId === undefined ? {} : { 'client-id': clientId };
    const cores = { ...(master === undefined ? {} : { 'master-lcore': master }), lcores };
    const expected = { [key]: kind, ...id, ...(request.must === 'list' ? {} : cores) };
    if (!isDeepStrictEqual(entry, expected))
      return `${JSON.stringify(entry)} must be ${JSON.stringify(expected)}`;
    at++;
  }
  return at === list.length ? undefined : `${JSON.stringify(list[at])} is out of place`;
}
