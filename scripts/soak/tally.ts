/** How many wrong answers are kept in words. */
const MAX_KEPT = 20;

/** What came of all requests. */
export class Tally {
  /** By status, and by code where it is an error. */
  readonly answers = new Map<string, number>();
  /** What went wrong with processes on purpose, by its name. */
  readonly faults = new Map<string, number>();
  /** Requests that their client gave up. */
  abandoned = 0;
  /** Connections that sent half of a request and no more. */
  halfRequests = 0;
  wrong = 0;
  unanswered = 0;
  /** Processes that were well again and still not served in time. */
  lost = 0;
  /** The first of everything that should not have happened, in words. */
  readonly complaints: string[] = [];

  get requests(): number {
    return [...this.answers.values()].reduce((sum, count) => sum + count, this.abandoned + this.unanswered);
  }

  answered(what: string): void {
    this.answers.set(what, (this.answers.get(what) ?? 0) + 1);
  }

  fault(name: string): void {
    this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
  }

  complain(what: 'wrong' | 'unanswered' | 'lost', words: string): void {
    this[what]++;
    if (this.complaints.length < MAX_KEPT) this.complaints.push(words);
  }
}
