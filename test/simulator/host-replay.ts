import {
  asksForHotplug,
  createModel,
  Host,
  type Kind,
  type ProcessModel,
  type RaceName,
} from '../../src/simulator/index.js';

/** One step of a recording: a command and what came of it, or what was done to the host from outside. */
export interface RecordedStep {
  /** `nfv:1`, or `host`. */
  readonly process: string;
  readonly command: string;
  readonly reply: string | null;
  readonly bytes: number;
  readonly closed: boolean;
  /** The process that ended because of this step. */
  readonly died: string | null;
  /** Whether it ended after the reply. */
  readonly late?: boolean | null;
  /** Whether it was sent at the same moment as the other step that says so. */
  readonly together?: boolean;
}

/** A recorded run of several processes on one host. */
export interface RecordedRun {
  readonly id: string;
  readonly processes: readonly string[];
  readonly steps: readonly RecordedStep[];
  readonly rings: number;
  readonly capture: string;
  readonly vhostClient: boolean;
  /** Whether a second may have passed between any two steps. */
  readonly slow: boolean;
}

/** What came of a step: as recorded, or in the simulation. */
export interface StepOutcome {
  readonly reply: string | null;
  readonly bytes: number;
  readonly closed: boolean;
  readonly died: string | null;
}

export interface Disagreement {
  readonly at: number;
  readonly step: RecordedStep;
  readonly expected: StepOutcome;
  readonly actual: StepOutcome;
}

/** Takes out what differs from host to host and from time to time: MAC addresses, counters, dates. */
export function comparable(reply: string | null): string | null {
  if (reply === null) return null;
  return reply
    .replace(/"eth":"[0-9a-f:]{17}"/g, '"eth":"MAC"')
    .replace(/("MAC"),"rx":\d+,"tx":\d+,"tx_drop":\d+/g, '$1,COUNTERS')
    .replace(/"rx":\d+,"rx_drop":\d+,"tx":\d+,"tx_drop":\d+/g, 'COUNTERS')
    .replace(/spp_pcap\.\d{14}/g, 'spp_pcap.DATE');
}

export const LCORES: Readonly<Record<string, readonly number[]>> = {
  'nfv:1': [12, 13],
  'nfv:2': [14, 15],
  'nfv:3': [16, 17],
  'vf:3': [30, 31, 32, 33],
  'vf:4': [40, 41, 42, 43],
  'mirror:5': [50, 51, 52],
  'pcap:6': [60, 61, 62],
  'pcap:7': [70, 71, 72],
};

function kindOf(name: string): Kind {
  const [word = ''] = name.split(':');
  return word as Kind;
}

/** A host under replay: its processes by name, and what the recording says of each race. */
class Stage {
  readonly host: Host;
  readonly #run: RecordedRun;
  readonly #models = new Map<string, ProcessModel>();
  readonly #hasForwarder: boolean;
  readonly #hung = new Set<string>();
  #step: RecordedStep | undefined;
  readonly #deaths: string[] = [];
  /** Races whose outcome is not clear from the recording, in the order of their decisions. */
  readonly open: number[] = [];
  readonly #flipped: ReadonlySet<number>;
  #decided = 0;

  constructor(run: RecordedRun, flipped: ReadonlySet<number>) {
    this.#run = run;
    this.#flipped = flipped;
    this.#hasForwarder = run.processes.includes('primary with forwarder');
    this.host = new Host({
      phys: 2,
      rings: run.rings,
      with: ['pcap', 'memif'],
      decideRace: (name) => this.#decide(name),
    });
    for (const name of run.processes) this.launch(name.split(' ')[0]!);
  }

  /** Does one step, and says what came of it. */
  do(step: RecordedStep): StepOutcome {
    this.#step = step;
    this.#deaths.length = 0;
    // Between two steps there was more than a second at times: long enough for what a death needs.
    if (step.died !== null && step.late !== true) this.host.settle();
    const outcome = step.process === 'host' ? this.#doToHost(step.command) : this.#ask(step);
    this.host.tick();
    if (this.#isSlow(step) || (step.died !== null && this.#deaths.length === 0)) this.host.settle();
    return { ...outcome, died: this.#deaths[0] ?? null };
  }

  /** Whether to let a second pass after a step: then nobody may die who didn't. A pcap receives status right after its commands. */
  #isSlow({ process }: RecordedStep): boolean {
    return this.#run.slow && !process.startsWith('pcap');
  }

  launch(name: string): string {
    const before = this.#models.get(name);
    if (before && !before.onHost.hasEnded) before.onHost.end('killed');
    this.#hung.delete(name);
    const kind = kindOf(name);
    const model = createModel({
      kind,
      release: '20.02',
      clientId: Number(name.split(':')[1] ?? 0),
      lcores: kind === 'primary' ? (this.#hasForwarder ? [0, 1] : [0]) : LCORES[name]!,
      phys: 2,
      rings: this.#run.rings,
      queues: 1,
      sharedHost: this.host,
      capture: this.#run.capture,
      captureDir: '/tmp/capture',
      vhostClient: this.#run.vhostClient,
    });
    this.#models.set(name, model);
    model.onHost.onDeath(() => {
      this.#deaths.push(name);
    });
    const { startup } = model.onHost;
    if (startup === 'connects') return 'connected';
    if (startup === 'hangs') return 'did not connect, still running';
    this.#deaths.push(name);
    return `did not connect, exit ${startup.exitCode}`;
  }

  #decide(name: RaceName): boolean {
    const step = this.#step;
    if (!step) return false;
    const position = this.#decided++;
    const failed = /"failed"|error occur/.test(step.reply ?? '');
    switch (name) {
      case 'hotplug-after-death':
        if (failed) this.open.push(position);
        return failed !== this.#flipped.has(position);
      case 'nfv-beside-primary':
      case 'vf-beside-primary':
      case 'primary-beside-secondary':
        if (failed) this.open.push(position);
        return failed !== this.#flipped.has(position);
      case 'memif-delete-kills':
        // The reply is the same for both outcomes: only a later add shows the difference.
        this.open.push(position);
        return this.#flipped.has(position);
      case 'patch-while-forwarding':
      case 'delete-while-forwarding':
      case 'vhost-again-while-forwarding':
      case 'vhost-again-while-sending':
        return step.died === step.process;
      case 'pcap-start-lags':
        return (step.reply ?? '').includes('"idle"');
      case 'pcap-stop-lags':
        return (step.reply ?? '').includes('"running"');
      case 'pcap-file-lags':
        return (step.reply ?? '').includes('"filename": ""');
      case 'pcap-close-lags':
        return (step.reply ?? '').includes('.pcap.lz4');
    }
  }

  #doToHost(command: string): Omit<StepOutcome, 'died'> {
    const reply = this.#hostReply(command);
    return { reply, bytes: reply?.length ?? 0, closed: false };
  }

  #hostReply(command: string): string | null {
    const [word = '', ...more] = command.split(' ');
    const name = more.at(-1) ?? '';
    switch (word) {
      case 'wait':
        this.host.settle(Number(name));
        return null;
      case 'list':
        return (command.includes('capture') ? this.host.captureFiles() : this.host.files()).join(' ');
      case 'remove':
        return this.host.removeFile(name.replace('/tmp/', '')) ? 'removed' : 'none';
      case 'create':
        this.host.createFile(name.replace('/tmp/', ''));
        return null;
      case 'kill':
        return this.#kill(name, more[0] === '-TERM');
      case 'pause':
      case 'resume':
        this.#models.get(name)?.onHost.suspend(word === 'pause');
        return null;
      case 'launch':
        return this.launch(name);
      default:
        throw new Error(`no such step: ${command}`);
    }
  }

  #kill(name: string, gently: boolean): string | null {
    const model = this.#models.get(name);
    if (!gently) {
      model?.onHost.end('killed');
      return null;
    }
    if (this.#hung.has(name)) return 'still there after 6 s';
    model?.onHost.end('terminated');
    this.#deaths.push(name);
    return 'ended';
  }

  #ask(step: RecordedStep): Omit<StepOutcome, 'died'> {
    const { process: name, command } = step;
    const gone = { reply: null, bytes: 0, closed: true };
    const silent = { reply: null, bytes: 0, closed: false };
    const model = this.#models.get(name);
    if (!model || model.onHost.hasEnded || model.onHost.startup !== 'connects') return gone;
    if (this.#hung.has(name)) return silent;
    const others = this.#run.steps.filter(
      (other) => step.together && other.together && other.process !== name,
    );
    const endHotplugs = others
      .filter((other) => asksForHotplug(other.command))
      .map((other) => this.#models.get(other.process)?.onHost.beginHotplug());
    const outcome = model.execute(command);
    for (const end of endHotplugs) end?.();
    switch (outcome.kind) {
      case 'reply':
        if (outcome.exits) this.#end(name, model, 'exited');
        return {
          reply: outcome.content.toString('latin1'),
          bytes: outcome.content.length + outcome.padding,
          closed: false,
        };
      case 'dies':
        this.#end(name, model, 'killed');
        return gone;
      case 'exits':
        this.#end(name, model, 'exited');
        return gone;
      case 'hangs':
        this.#hung.add(name);
        return silent;
      case 'silent':
        return silent;
    }
  }

  #end(name: string, model: ProcessModel, how: 'killed' | 'exited'): void {
    model.onHost.end(how);
    this.#deaths.push(name);
  }
}

function agree(a: StepOutcome, b: StepOutcome): boolean {
  return a.reply === b.reply && a.bytes === b.bytes && a.closed === b.closed && a.died === b.died;
}

function expectedOf(step: RecordedStep): StepOutcome {
  const { bytes, closed, died } = step;
  return { reply: comparable(step.reply), bytes, closed, died };
}

/** Whether the recording notices the death of a process at a later step, before that process replies again. */
function isNoticedLater({ steps }: RecordedRun, at: number, name: string): boolean {
  const later = steps
    .slice(at + 1)
    .find(({ died, process, reply }) => died === name || (process === name && reply !== null));
  return later?.died === name && later.process !== name;
}

function attempt(run: RecordedRun, flipped: ReadonlySet<number>): { found: Disagreement[]; open: number[] } {
  const stage = new Stage(run, flipped);
  const found: Disagreement[] = [];
  const together = run.steps.filter((step) => step.together);
  let diedTogether: string | null = null;
  const missed = new Set<string>();
  for (const [at, step] of run.steps.entries()) {
    const whole: { -readonly [Key in keyof StepOutcome]: StepOutcome[Key] } = { ...stage.do(step) };
    // What died of simultaneous commands can have died of any of them: the recording names the first.
    if (together.includes(step)) diedTogether ??= whole.died;
    if (whole.died !== null && step.died === null && isNoticedLater(run, at, whole.died)) {
      missed.add(whole.died);
      whole.died = null;
    } else if (step.died !== null && whole.died === null && missed.delete(step.died)) whole.died = step.died;
    const isFirst = step === together[0];
    const isLast = step === together.at(-1);
    const agreesTogether = diedTogether === (together[0]?.died ?? null);
    const died = isFirst ? step.died : isLast && !agreesTogether ? diedTogether : null;
    const did = together.includes(step) ? { ...whole, died } : whole;
    const actual = { ...did, reply: comparable(did.reply) };
    const expected = expectedOf(step);
    const sized = step.process === 'host' ? { ...actual, bytes: step.bytes } : actual;
    if (!agree(sized, expected)) found.push({ at, step, expected, actual });
  }
  return { found, open: stage.open };
}

/**
 * Replays a run. Races go as recorded; where the recording leaves open whether one was lost, each way is tried, and
 * the one with the fewest disagreements counts.
 */
export function replay(run: RecordedRun): Disagreement[] {
  const first = attempt(run, new Set());
  let best = first.found;
  for (const each of first.open.slice(0, 4)) {
    if (best.length === 0) break;
    const { found } = attempt(run, new Set([each]));
    if (found.length < best.length) best = found;
  }
  return best;
}
