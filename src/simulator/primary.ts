import { hostOf } from './host-of.js';
import type { HostProcess } from './host/host-process.js';
import { CommandBuffer, type Word } from './cstring.js';
import { FlowTable } from './flow.js';
import { readLaunch } from './launch.js';
import { commandBytes, type ModelOptions, type ProcessModel } from './model.js';
import { DIES, frameReply, SILENT, type Outcome } from './outcome.js';
import { patchByUid } from './patch-command.js';
import { PortTable, type PortType } from './port-table.js';
import { fullStatus, spacedStatus, type Counters, type Pipe, type PrimaryState } from './primary-status.js';
import { frameBytes, type Release } from './release.js';
import { readResourceUid } from './resource-uid.js';

interface PrimaryDialect {
  /** The text of `status`. */
  readonly status: (state: PrimaryState) => string;
  /** The reply to `clear`, or undefined for an echo. */
  readonly cleared: string | undefined;
  /** Whether it knows forward, stop, add, del, patch, launch and flow; else they come back as an echo. */
  readonly full: boolean;
  /** Types that add and del know. */
  readonly types: readonly PortType[];
  /** Words that it has room for. */
  readonly wordRoom: number;
  /** Bytes that it has room for in the third word of any command, which could be a program to launch. */
  readonly programRoom: number;
}

const PRIMARY_18_02: PrimaryDialect = {
  status: () => 'Server Idling\n',
  cleared: undefined,
  full: false,
  types: [],
  wordRoom: 9,
  programRoom: Infinity,
};

const PRIMARY_18_08: PrimaryDialect = {
  ...PRIMARY_18_02,
  status: spacedStatus,
  cleared: '{"status": "cleared"}',
};

const PRIMARY_19_11: PrimaryDialect = {
  status: (state) => fullStatus(state, false),
  cleared: '{"result":"succeeded","command":"clear"}',
  full: true,
  types: ['vhost', 'ring', 'pcap', 'nullpmd', 'memif'],
  wordRoom: 47,
  programRoom: 15,
};

const PRIMARY_20_02: PrimaryDialect = {
  ...PRIMARY_19_11,
  status: (state) => fullStatus(state, true),
  types: [...PRIMARY_19_11.types, 'pipe'],
};

/** The dialect of every release. */
const PRIMARY_DIALECTS: Readonly<Record<Release, PrimaryDialect>> = {
  '18.02-march4': PRIMARY_18_02,
  '18.02': PRIMARY_18_02,
  '18.05': PRIMARY_18_02,
  '2018-09': PRIMARY_18_02,
  '18.05.1': PRIMARY_18_08,
  '18.08.1': PRIMARY_18_08,
  '18.08.2': PRIMARY_18_08,
  '18.08.3': PRIMARY_18_08,
  '18.08.4': PRIMARY_18_08,
  '19.08': PRIMARY_19_11,
  '19.11': PRIMARY_19_11,
  '20.02': PRIMARY_20_02,
};

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
  readonly ports: PortTable;
  readonly phys: readonly (Counters & { readonly eth: string })[];
  readonly rings: readonly Counters[];
  readonly flows: FlowTable;
  pipes: Pipe[] = [];
  running = false;
  readonly #dialect: PrimaryDialect;
  readonly #hasForwarder: boolean;

  constructor(options: ModelOptions) {
    this.options = options;
    this.receiveBytes = frameBytes(options.release);
    this.onHost = hostOf(options).launch({
      kind: options.kind,
      clientId: options.clientId,
      flows: () => [],
    });
    this.#dialect = PRIMARY_DIALECTS[options.release];
    this.#hasForwarder = options.lcores.length > 1;
    this.phys = Array.from({ length: options.phys }, (_, id) => ({
      ...counters(),
      eth: ethernetAddress(id),
    }));
    this.rings = Array.from({ length: options.rings }, counters);
    this.flows = new FlowTable({ devices: options.phys, capable: options.flow ?? false });
    this.ports = new PortTable({
      phys: options.phys,
      rings: options.rings,
      queues: options.queues,
      listPhys: this.#hasForwarder,
      failing: ['pcap', 'memif'],
      ringTwice: true,
    });
  }

  execute(command: string | Uint8Array): Outcome {
    const bytes = commandBytes(command);
    if (bytes.length === 0) return SILENT;
    const buffer = new CommandBuffer(this.receiveBytes, bytes);
    const words = buffer.words();
    const word = words[0]?.text;
    if (word === undefined || this.#overruns(words)) return DIES;
    if (word === 'status') return this.#replace(buffer, this.#dialect.status(this.#state()));
    if (word === 'clear') return this.#clear(buffer);
    if (word === 'exit') return this.#exit(buffer);
    return this.#dialect.full ? this.#full(word, words, buffer) : frameReply(buffer.bytes);
  }

  #full(word: string, words: readonly Word[], buffer: CommandBuffer): Outcome {
    switch (word) {
      case 'forward':
      case 'stop':
        this.running = word === 'forward';
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

  /** Whether it dies of a command that it writes past the end of an array. */
  #overruns(words: readonly Word[]): boolean {
    const { wordRoom, programRoom } = this.#dialect;
    if (!this.options.strictMemory) return false;
    return words.length > wordRoom || (words[2]?.text.length ?? 0) > programRoom;
  }

  #launch(words: readonly Word[], buffer: CommandBuffer): Outcome {
    if (words.length < 2) return DIES;
    const launch = readLaunch(words.map(({ text }) => text));
    if (launch) this.options.onLaunch?.(launch);
    return this.#replace(buffer, '{"result":"succeeded","command":"launch"}');
  }

  #flow(words: readonly Word[], buffer: CommandBuffer): Outcome {
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
      pipes: this.pipes,
      flows: (phy) => this.flows.rules(phy),
      forwarder: this.#hasForwarder ? { running: this.running, ports: this.ports } : undefined,
    };
  }

  #replace(buffer: CommandBuffer, text: string, exits = false): Outcome {
    buffer.replace(text);
    return frameReply(buffer.bytes, exits);
  }

  #clear(buffer: CommandBuffer): Outcome {
    for (const port of [...this.phys, ...this.rings]) Object.assign(port, counters());
    const { cleared } = this.#dialect;
    return cleared === undefined ? frameReply(buffer.bytes) : this.#replace(buffer, cleared);
  }

  #exit(buffer: CommandBuffer): Outcome {
    this.running = false;
    if (!this.#dialect.full) return frameReply(buffer.bytes, true);
    return this.#replace(buffer, '{"result":"succeeded","command":"exit"}', true);
  }

  #changePort(command: 'add' | 'del', words: readonly Word[], buffer: CommandBuffer): Outcome {
    const uid = readResourceUid(buffer, words[1], true);
    if (uid === 'crash') return DIES;
    if (uid === 'malformed') return frameReply(buffer.bytes, true);
    const type = this.#dialect.types.find((known) => known === uid.type);
    let ok = true;
    if (type === 'pipe') ok = this.#changePipe(command, uid.id, words, buffer);
    else if (type) ok = command === 'add' ? this.ports.add(type, uid.id) : this.ports.remove(type, uid.id);
    else if (command === 'add') this.ports.damage(uid.id);
    else this.ports.clear(0);
    const result = ok ? 'succeeded' : 'failed';
    return this.#replace(
      buffer,
      `{"result":"${result}","command":"${command}","port":"${uid.type}:${uid.id}"}`,
    );
  }

  #changePipe(command: 'add' | 'del', id: number, words: readonly Word[], buffer: CommandBuffer): boolean {
    if (command === 'del') {
      this.pipes = this.pipes.filter((pipe) => pipe.id !== id);
      return this.ports.remove('pipe', id);
    }
    const rx = this.#ring(words[2], buffer);
    const tx = this.#ring(words[3], buffer);
    if (rx === undefined || tx === undefined || !this.ports.add('pipe', id)) return false;
    this.pipes = [...this.pipes, { id, rx, tx }].sort((a, b) => a.id - b.id);
    return true;
  }

  #ring(word: Word | undefined, buffer: CommandBuffer): number | undefined {
    const uid = word && readResourceUid(buffer, word, true);
    if (typeof uid !== 'object' || uid.type !== 'ring') return undefined;
    return uid.id >= 0 && uid.id < this.options.rings ? uid.id : undefined;
  }

  #patch(words: readonly Word[], buffer: CommandBuffer): Outcome {
    const [, source, destination] = words;
    if (source?.text.startsWith('reset')) this.ports.resetPatches();
    else if (source && destination) {
      return patchByUid(this.ports, buffer, source, destination, { results: true, queues: true });
    }
    return frameReply(buffer.bytes);
  }
}
