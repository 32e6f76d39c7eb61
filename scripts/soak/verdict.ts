import { isDeepStrictEqual } from 'node:util';
import type { Request } from './requests.js';
import { coresOf } from './status.js';
import type { Witness } from './subject.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The errors that a request may meet while something is wrong with its process, and their statuses. */
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

/** Errors that say that the process was not told anything. */
const NOT_TOLD = ['unsafe', 'process_not_found', 'not_sent', 'queue_full'];

/** Errors that only a change can meet. */
const OF_CHANGES = ['unsafe', 'command_failed', 'not_applied', 'not_verified'];

/** The code of an error answer, or what it is instead. */
export function codeOf({ body }: Answer): string {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'string' ? code : 'no code';
  } catch {
    return 'no JSON';
  }
}

/** Why the answer to a request about one process is wrong; undefined when it is right. */
export function whyWrong(request: Request, answer: Answer, witness: Witness): string | undefined {
  if (answer.status === 200) {
    return request.must === 'tell' ? whyWrongStatus(answer, witness) : 'a 200 has no place here';
  }
  if (answer.status === 204) {
    return request.must === 'do' ? whyNotDone(request, answer, witness) : 'a 204 has no place here';
  }
  const code = codeOf(answer);
  if (EXPECTED_ERRORS[code] !== answer.status) return `no such error: ${answer.status} ${code}`;
  if (request.must === 'miss')
    return code === 'process_not_found' ? undefined : 'it is there, but of another kind';
  if (request.must === 'tell' && OF_CHANGES.includes(code)) return `${code} has no place here`;
  const told = witness.commands.some((command) => request.command?.test(command));
  if (told && witness.settled && NOT_TOLD.includes(code)) return `${code}, but the process was told`;
  if (!witness.isCalm() || (!witness.settled && request.must !== 'tell')) return undefined;
  const mayBeRefused = request.must === 'refuse' || request.hostDecides === true;
  return mayBeRefused && code === 'unsafe' ? undefined : 'nothing was wrong with the process';
}

function whyWrongStatus({ body }: Answer, { states }: Witness): string | undefined {
  const told: unknown = JSON.parse(body);
  if (states.some((state) => isDeepStrictEqual(told, state))) return undefined;
  return `it never was so; it was ${states.map((state) => JSON.stringify(state)).join(', then ')}`;
}

function whyNotDone({ command, shows }: Request, { body }: Answer, witness: Witness): string | undefined {
  const { commands, states, settled } = witness;
  if (body !== '') return 'a 204 with a body';
  if (!commands.some((each) => command?.test(each))) {
    return `the process was not told; it was told ${JSON.stringify(commands)}`;
  }
  if (shows === undefined) return undefined;
  // What strays may undo it at once; otherwise it lasts.
  const done =
    settled && witness.isCalm() ? shows(witness.subject.status) : states.some((state) => shows(state));
  return done ? undefined : `it was not done; it is ${JSON.stringify(witness.subject.status)}`;
}

/** Why the answer to a request about all processes is wrong; undefined when it is right. */
export function whyWrongList(request: Request, answer: Answer, all: readonly Witness[]): string | undefined {
  if (answer.status !== 200) return 'it cannot fail';
  const key = request.must === 'list' ? 'type' : 'proc-type';
  const told = JSON.parse(answer.body) as Record<string, unknown>[];
  const order = [...all].sort((a, b) => (a.subject.clientId ?? 0) - (b.subject.clientId ?? 0));
  let at = 0;
  for (const { subject, isCalm } of order) {
    const { kind, clientId } = subject;
    const entry = told[at];
    const isIt = entry !== undefined && entry['client-id'] === clientId;
    if (!isIt && isCalm()) return `${subject.name} is missing`;
    if (!isIt) continue;
    const { master, lcores } = coresOf(subject.status);
    const id = clientId === undefined ? {} : { 'client-id': clientId };
    const cores = { ...(master === undefined ? {} : { 'master-lcore': master }), lcores };
    const expected = { [key]: kind, ...id, ...(request.must === 'list' ? {} : cores) };
    if (!isDeepStrictEqual(entry, expected))
      return `${JSON.stringify(entry)} must be ${JSON.stringify(expected)}`;
    at++;
  }
  return at === told.length ? undefined : `${JSON.stringify(told[at])} is out of place`;
}
