/** Maximum number of complaints that are kept as text. */
const MAX_KEPT = 20;

/** Counts of the outcomes of all requests. */
export class Tally {
  /** Number of responses by status, and by code for errors. */
  readonly responses = new Map<string, number>();
  /** Number of injected faults by name. */
  readonly faults = new Map<string, number>();
  /** Requests that the client aborted. */
  abandoned = 0;
  /** Connections that sent half of a request and no more. */
  halfRequests = 0;
  /** Number of applied documents by the state of the change, or the code of the error. */
  readonly applies = new Map<string, number>();
  /** Changes of processes that the desired document names. */
  drifts = 0;
  /** Requests for metrics and overviews. */
  polls = 0;
  /** Connections of readers of events, the events that they read, and the resets among these. */
  streams = 0;
  events = 0;
  resets = 0;
  /** Differences between the panel and the desired document that were not reconciled in time. */
  unreconciled = 0;
  wrong = 0;
  noResponse = 0;
  /** Processes for which requests still failed some time after a fault. */
  lost = 0;
  /** The first failed checks as text. */
  readonly complaints: string[] = [];

  get requests(): number {
    return [...this.responses.values()].reduce((sum, count) => sum + count, this.abandoned + this.noResponse);
  }

  response(what: string): void {
    this.responses.set(what, (this.responses.get(what) ?? 0) + 1);
  }

  fault(name: string): void {
    this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
  }

  apply(outcome: string): void {
    this.applies.set(outcome, (this.applies.get(outcome) ?? 0) + 1);
  }

  complain(what: 'unreconciled' | 'wrong' | 'noResponse' | 'lost', words: string): void {
    this[what]++;
    if (this.complaints.length < MAX_KEPT) this.complaints.push(words);
  }
}
