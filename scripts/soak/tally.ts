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

  complain(what: 'wrong' | 'noResponse' | 'lost', words: string): void {
    this[what]++;
    if (this.complaints.length < MAX_KEPT) this.complaints.push(words);
  }
}
