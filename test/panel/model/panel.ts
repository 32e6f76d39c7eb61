import type { components } from '#generated/types.js';
import { type ModelCall, type ProcessModel, refuse, sorted } from './call.js';
import { Forwarder } from './forwarder.js';
import { Host } from './host.js';
import { Worker } from './worker.js';

/*
 * A small model of what SPP processes accept, written from the recordings and the rules that were read off the real processes
 * (named H1, N2, V7 …), and from nothing in src/. It has no timing and no wire format: a call of the API either is accepted
 * and changes the state, or is not, with the reason.
 */

type Panel = components['schemas']['Panel'];

/** spp_pcap. */
class Capture implements ProcessModel {
  constructor(private isCapturing: boolean) {}

  call(call: ModelCall): void {
    if (call.operation !== 'setPcapCapture') refuse(`${call.operation} is not for it`);
    const starts = call.body.action === 'start';
    if (starts === this.isCapturing) refuse(`it is ${starts ? 'running' : 'idling'} already`);
    this.isCapturing = starts;
  }

  text(): string {
    return String(this.isCapturing);
  }
}

export interface PanelModelOptions {
  readonly nics?: readonly string[];
  /** Cores that a vf or mirror can run components on. */
  readonly cores?: readonly number[];
  /** To 18.08.1 a core runs components of one type, and one classifier. */
  readonly isEarly?: boolean;
}

/** All processes of a host. */
export class PanelModel {
  readonly #processes = new Map<string, ProcessModel>();

  /** @param document what they do at first. @throws NotAcceptedError when no processes can do that. */
  constructor(
    document: Panel,
    { nics = ['phy:0', 'phy:1'], cores = [5, 6, 7, 9, 10], isEarly = false }: PanelModelOptions = {},
  ) {
    const host = new Host();
    const given = new Set(nics);
    const worker = { nics: given, cores: new Set(cores), isEarly };
    const { primary, nfvs = {}, vfs = {}, mirrors = {}, pcaps = {} } = document;
    // The primary is the last one: its rings are out of reach for others (H9).
    for (const [id, part] of Object.entries(nfvs))
      this.#processes.set(`nfv:${id}`, new Forwarder(`nfv:${id}`, host, given, part));
    for (const [id, part] of Object.entries(vfs))
      this.#processes.set(`vf:${id}`, new Worker(`vf:${id}`, host, worker, part));
    for (const [id, part] of Object.entries(mirrors))
      this.#processes.set(`mirror:${id}`, new Worker(`mirror:${id}`, host, worker, part));
    for (const [id, { capturing }] of Object.entries(pcaps))
      this.#processes.set(`pcap:${id}`, new Capture(capturing));
    if (primary !== undefined) this.#processes.set('primary', new Forwarder('primary', host, given, primary));
  }

  /** @throws NotAcceptedError */
  call(process: string, call: ModelCall): void {
    const id = call.path && 'client_id' in call.path ? call.path.client_id : undefined;
    const expected = process.split(':')[1];
    if (id !== (expected === undefined ? undefined : Number(expected)))
      refuse(`the call is not for ${process}`);
    (this.#processes.get(process) ?? refuse(`there is no ${process}`)).call(call);
  }

  /** What each process does, as text that is equal when the state is. */
  states(): Record<string, string> {
    return Object.fromEntries(sorted(this.#processes).map(([id, each]) => [id, each.text()]));
  }
}
