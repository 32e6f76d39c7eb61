import assert from 'node:assert/strict';
import {
  createModel,
  Host,
  type DataPlane,
  type End,
  type HostOptions,
  type Injected,
  type Kind,
  type ModelOptions,
  type ProcessModel,
} from '../../../src/simulator/index.js';

/** An address without an entry in any table. */
export const UNKNOWN = '52:54:00:00:00:ff';

export const BROADCAST = 'ff:ff:ff:ff:ff:ff';

/** Cores of each kind, master first. A primary gets a second one when it is to forward. */
const LCORES: Readonly<Record<Kind, readonly number[]>> = {
  primary: [0, 1],
  nfv: [1, 2],
  vm: [1, 2],
  vf: [3, 4, 5, 6],
  mirror: [3, 4, 5],
  pcap: [3, 4, 5],
};

/** A host whose processes get their commands directly. Its NICs have no packets but those that a test injects. */
export class Plane {
  readonly host: Host;
  readonly #models = new Map<string, ProcessModel>();

  constructor(options: HostOptions = {}) {
    this.host = new Host({ traffic: false, ...options });
  }

  get packets(): DataPlane {
    return this.host.dataPlane;
  }

  /** Launches a process, as `nfv:1`, and runs commands. */
  launch(name: string, ...commands: readonly string[]): ProcessModel {
    return this.launchWith(name, {}, ...commands);
  }

  launchWith(name: string, more: Partial<ModelOptions>, ...commands: readonly string[]): ProcessModel {
    const [word = '', id = '0'] = name.split(':');
    const kind = word as Kind;
    const { phys, rings } = this.host;
    const base = { kind, release: '20.02', clientId: Number(id), lcores: LCORES[kind], queues: 1 } as const;
    const model = createModel({ ...base, phys, rings, sharedHost: this.host, ...more });
    this.#models.set(name, model);
    this.run(name, ...commands);
    return model;
  }

  /** Runs commands that the process must accept, each to its end: idle workers have read their flags. */
  run(name: string, ...commands: readonly string[]): void {
    for (const command of commands) {
      const reply = this.ask(name, command);
      assert.match(
        reply,
        /"(result|client-id)": ?"succe|"client-id"|^forward$|^stop$/,
        `${command}: ${reply}`,
      );
    }
  }

  /** Runs a command and returns its reply. */
  ask(name: string, command: string): string {
    const model = this.#models.get(name);
    assert.ok(model, name);
    const outcome = model.execute(command);
    this.host.tick();
    this.host.settle();
    return outcome.kind === 'reply' ? outcome.content.toString('latin1') : outcome.kind;
  }

  /** Sends a packet, lets everything settle, and returns its ends as text, sorted. */
  send(port: string, packet: Partial<Injected> = {}): string[] {
    const number = this.packets.inject(port, { dst: UNKNOWN, ...packet });
    this.packets.settle(200);
    return this.packets.ends(number).map(endText).sort();
  }
}

/** An end in a few words: `sent phy:1`, `sent phy:1 tags 5/1`, `dropped ring:0 ring-full`. */
export function endText({ kind, port, reason, packet: { tags } }: End): string {
  const tagText = tags.length > 0 ? `tags ${tags.map(({ id, pcp }) => `${id}/${pcp}`).join(' ')}` : undefined;
  return [kind, port, tagText, reason].filter((word) => word !== undefined).join(' ');
}
