import { ForwarderPath } from './data-plane/forwarder-path.js';
import { launchOnHost } from './launch-on-host.js';
import type { HostProcess } from './host/host-process.js';
import { CommandBuffer, type Word } from './cstring.js';
import { FlowTable } from './flow.js';
import { readLaunch } from './launch.js';
import { commandBytes, type ModelOptions, type ProcessModel } from './model.js';
import { DIES, EXITS, frameReply, SILENT, type CommandOutcome } from './outcome.js';
import { patchByUid, type PatchMemory } from './patch-command.js';
import type { PortTable } from './port-table.js';
import { primaryDialect, type PrimaryDialect } from './primary-dialect.js';
import { PrimaryPorts } from './primary-ports.js';
import type { Counters, PrimaryState } from './primary-status.js';
import { frameBytes } from './release.js';
import { readResourceUid } from './resource-uid.js';

/** Interval at which an idle worker reads its flags, in seconds (N4). */
const IDLE_LOOK_S = 1;

function counters(): Counters {
  return { rx: 0, tx: 0, txDrop: 0, rxDrop: 0 };
}

/** A locally administered address that stays the same from run to run. */
function ethernetAddress(phy: number): string {
  return `02:00:00:00:00:${phy.toString(16).padStart(2, '0')}`;
}

/** spp_primary. */
export class PrimaryModel implements ProcessModel {
  readonly options: ModelOptions;
  readonly receiveBytes: number;
  readonly onHost: HostProcess;
  readonly phys: readonly (Counters & { readonly eth: string })[];
  readonly rings: readonly Counters[];
  readonly flows: FlowTable;
  /** Number of processes behind the connection: each `launch` on a host without python adds one (18.08.2 to 19.08). */
  processes = 1;
  /** The running flag of its forwarder, as the status shows it. */
  running = false;
  /** Whether the forwarder moves packets: an idle one reads its flag only once a second. */
  #isForwarding = false;
  readonly #ports: PrimaryPorts;
  readonly #dialect: PrimaryDialect;
  readonly #hasForwarder: boolean;
  readonly #patchMemory: PatchMemory = [undefined, undefined];

  constructor(options: ModelOptions) {
    this.options = options;
    this.receiveBytes = frameBytes(options.release);
    this.#dialect = primaryDialect(options.release);
    this.#hasForwarder = options.lcores.length > 1;
    this.phys = Array.from({ length: options.phys }, (_, id) => ({
      ...counters(),
      eth: ethernetAddress(id),
    }));
    this.rings = Array.from({ length: options.rings }, counters);
    this.onHost = launchOnHost(options, {
      ownDevices: this.#dialect.ownDevices,
      flows: () => (this.#isForwarding ? this.ports.flows() : []),
      dataPath: new ForwarderPath(options.lcores, () =>
        this.#isForwarding ? this.ports.entriesToForward() : undefined,
      ),
      counters: { phys: this.phys, rings: this.rings },
      flowRules: (phy) => this.flows.rules(phy),
      settle: (seconds) => {
        if (seconds >= IDLE_LOOK_S) this.#isForwarding = this.running && this.#hasForwarder;
      },
    });
    this.flows = new FlowTable({ devices: options.phys, capable: options.flow ?? false });
    this.#ports = new PrimaryPorts(this.onHost, {
      phys: options.phys,
      rings: options.rings,
      queues: options.queues,
      types: this.#dialect.types,
      delDrops: this.#dialect.delDrops,
      sharesRings: this.#dialect.sharesRings,
      listPhys: this.#hasForwarder,
    });
  }

  /** The ports and patches of its forwarder. */
  get ports(): PortTable {
    return this.#ports.table;
  }

  execute(command: string | Uint8Array): CommandOutcome {
    const bytes = commandBytes(command);
    if (bytes.length === 0) return SILENT;
    const buffer = new CommandBuffer(this.receiveBytes, bytes);
    const words = buffer.words();
    const word = words[0]?.text;
    if (word === undefined || this.#overruns(words)) return DIES;
    if (word === 'status') return this.#replace(buffer, this.#dialect.status(this.#state()));
    if (word === 'clear') return this.#clear(buffer);
    if (word === 'exit') return this.#exit(buffer);
    return this.#isKnown(word) ? this.#known(word, words, buffer) : frameReply(buffer.bytes);
  }

  /** Whether the release supports a command, besides those of every release. */
  #isKnown(word: string): boolean {
    const { forwards, flow, launch, types } = this.#dialect;
    if (word === 'launch') return launch !== 'unknown';
    if (word === 'add' || word === 'del') return types.length > 0;
    return word === 'flow' ? flow : forwards;
  }

  #known(word: string, words: readonly Word[], buffer: CommandBuffer): CommandOutcome {
    switch (word) {
      case 'forward':
      case 'stop':
        this.running = word === 'forward';
        if (!this.running) this.#isForwarding = false;
        buffer.overwrite(JSON.stringify({ result: 'succeeded', command: word }));
        return frameReply(buffer.bytes);
      case 'launch':
        return this.#launch(words, buffer);
      case 'add':
      case 'del':
        return this.#changePort(word, words, buffer);
      case 'patch':
        return this.#patch(words, buffer);
      case 'flow':
        return this.#flow(words, buffer);
      default:
        return frameReply(buffer.bytes);
    }
  }

  /** Whether a command that writes past the end of an array kills the process. */
  #overruns(words: readonly Word[]): boolean {
    const { wordRoom, programRoom } = this.#dialect;
    if (!this.options.strictMemory) return false;
    return words.length > wordRoom || (words[2]?.text.length ?? 0) > programRoom;
  }

  #launch(words: readonly Word[], buffer: CommandBuffer): CommandOutcome {
    if (words.length < 2) return DIES;
    const hasPython = this.options.python ?? true;
    const launch = hasPython ? readLaunch(words.map(({ text }) => text)) : undefined;
    if (launch) this.options.onLaunch?.(launch);
    if (this.#dialect.launch === 'json') buffer.replace('{"result":"succeeded","command":"launch"}');
    if (hasPython) return frameReply(buffer.bytes);
    // The child that failed to become python replies as well, and alternates with its parent from then on.
    this.processes++;
    return frameReply(Buffer.concat([buffer.bytes, buffer.bytes]));
  }

  #flow(words: readonly Word[], buffer: CommandBuffer): CommandOutcome {
    const command = words.map(({ text }) => text);
    const text = this.flows.execute(command, () => readResourceUid(buffer, words[2], true));
    return text === undefined ? DIES : this.#replace(buffer, text);
  }

  #state(): PrimaryState {
    return {
      lcores: this.options.lcores,
      phys: this.phys,
      rings: this.rings,
      queues: this.options.queues,
      pipes: this.#ports.pipes,
      flows: (phy) => this.flows.rules(phy),
      forwarder: this.#hasForwarder ? { running: this.running, ports: this.ports } : undefined,
    };
  }

  #replace(buffer: CommandBuffer, text: string, exits = false): CommandOutcome {
    buffer.replace(text);
    return frameReply(buffer.bytes, exits);
  }

  #clear(buffer: CommandBuffer): CommandOutcome {
    for (const port of [...this.phys, ...this.rings]) Object.assign(port, counters());
    const { cleared } = this.#dialect;
    return cleared === undefined ? frameReply(buffer.bytes) : this.#replace(buffer, cleared);
  }

  #exit(buffer: CommandBuffer): CommandOutcome {
    this.running = false;
    this.#isForwarding = false;
    this.processes--;
    const isLast = this.processes === 0;
    switch (this.#dialect.exit) {
      case 'none':
        return EXITS;
      case 'echo':
        return frameReply(buffer.bytes, isLast);
      case 'json':
        return this.#replace(buffer, '{"result":"succeeded","command":"exit"}', isLast);
    }
  }

  #changePort(command: 'add' | 'del', words: readonly Word[], buffer: CommandBuffer): CommandOutcome {
    const uid = readResourceUid(buffer, words[1], this.#dialect.queues);
    if (uid === 'crash') return DIES;
    if (uid === 'malformed') return frameReply(buffer.bytes, true);
    const ends = [words[2], words[3]].map((word) => this.#ring(word, buffer));
    const outcome =
      command === 'add' ? this.#ports.add(uid.type, uid.id, ends) : this.#ports.remove(uid.type, uid.id);
    const result = outcome ? 'succeeded' : 'failed';
    return this.#replace(
      buffer,
      `{"result":"${result}","command":"${command}","port":"${uid.type}:${uid.id}"}`,
    );
  }

  /** The number of a ring that is an end of a pipe. */
  #ring(word: Word | undefined, buffer: CommandBuffer): number | undefined {
    const uid = word && readResourceUid(buffer, word, true);
    return typeof uid === 'object' && uid.type === 'ring' ? uid.id : undefined;
  }

  #patch(words: readonly Word[], buffer: CommandBuffer): CommandOutcome {
    const [, source, destination] = words;
    if (source?.text.startsWith('reset')) this.ports.resetPatches();
    else if (source && destination) {
      const { queues, patchNames } = this.#dialect;
      const spelling = { results: true, queues, patchNames };
      return patchByUid(buffer, source, destination, spelling, {
        table: this.ports,
        memory: this.#patchMemory,
      });
    }
    return frameReply(buffer.bytes);
  }
}
