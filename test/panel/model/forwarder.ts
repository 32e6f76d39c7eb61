import type { components } from '#generated/types.js';
import { type ModelCall, type ProcessModel, refuse, sorted } from './call.js';
import type { Host } from './host.js';

/** A process that adds ports and patches them: spp_nfv and spp_primary with a forwarder. */
export class Forwarder implements ProcessModel {
  /** The ports that were added; a pipe with its rings. */
  readonly #ports = new Map<string, string>();
  readonly #patches = new Map<string, string>();
  #isForwarding = false;

  constructor(
    private readonly id: string,
    private readonly host: Host,
    private readonly nics: ReadonlySet<string>,
    {
      ports,
      pipes = [],
      patches,
      forwarding,
    }: components['schemas']['PanelNfv'] & Pick<Partial<components['schemas']['PanelPrimary']>, 'pipes'>,
  ) {
    for (const port of ports) this.#add(port);
    for (const { port, rx, tx } of pipes) this.#add(port, { rx, tx });
    for (const { src, dst } of patches) this.#patch(src, dst);
    this.#isForwarding = forwarding;
  }

  call(call: ModelCall): void {
    switch (call.operation) {
      case 'setNfvForwarding':
      case 'setPrimaryForwarding': {
        const starts = call.body.action === 'start';
        if (starts === this.#isForwarding) refuse(`it is ${starts ? 'running' : 'idling'} already`);
        this.#isForwarding = starts;
        break;
      }
      case 'updateNfvPort':
        if (call.body.action === 'add') this.#add(call.body.port);
        else this.#delete(call.body.port);
        break;
      case 'updatePrimaryPort':
        if (call.body.action === 'add') this.#add(call.body.port, call.body);
        else this.#delete(call.body.port);
        break;
      case 'addNfvPatch':
      case 'addPrimaryPatch':
        this.#patch(call.body.src, call.body.dst);
        break;
      case 'resetNfvPatches':
      case 'resetPrimaryPatches':
        this.#patches.clear();
        break;
      default:
        refuse(`${call.operation} is not for it`);
    }
  }

  text(): string {
    const state = [sorted(this.#ports), sorted(this.#patches), this.#isForwarding];
    return JSON.stringify(state);
  }

  #add(port: string, { rx, tx }: { readonly rx?: string | null; readonly tx?: string | null } = {}): void {
    const type = port.split(':')[0] ?? '';
    const types = this.id === 'primary' ? ['pipe'] : [];
    if (![...types, 'ring', 'vhost', 'pcap', 'nullpmd', 'memif'].includes(type))
      refuse(`N2, P6: an added ${port} damages the port table`);
    if (this.#ports.has(port)) refuse(`H6: it has ${port} already`);
    if (type === 'pipe' && (!rx || !tx)) refuse(`P8: ${port} needs two rings`);
    this.host.take(this.id, port);
    this.#ports.set(port, type === 'pipe' ? `${rx ?? ''} ${tx ?? ''}` : '');
  }

  /** Patches of the port go, all others stay: the controller puts back what N5 drops. */
  #delete(port: string): void {
    if (!this.#ports.delete(port)) refuse(`N10, P6: deleting ${port}, which was not added, ends it`);
    this.host.release(port);
    for (const [src, dst] of this.#patches) if (src === port || dst === port) this.#patches.delete(src);
  }

  #patch(src: string, dst: string): void {
    for (const port of [src, dst]) {
      const isThere = this.nics.has(port) || this.#ports.has(port);
      if (!isThere || port.startsWith('pipe:')) refuse(`N3: it has no ${port} to patch`);
    }
    this.#patches.set(src, dst);
  }
}
