import { ForwarderPath } from './data-plane/forwarder-path.js';
import { launchOnHost } from './launch-on-host.js';
import type { HostProcess } from './host/host-process.js';
import { CommandBuffer, strtol, toInt, type Word } from './cstring.js';
import { commandBytes, type ModelOptions, type ProcessModel } from './model.js';
import { nfvDialect, type NfvDialect } from './nfv-dialect.js';
import { nfvStatus } from './nfv-status.js';
import { DIES, EXITS, frameReply, SILENT, type CommandOutcome } from './outcome.js';
import { patchByUid, type PatchMemory } from './patch-command.js';
import { NfvPorts, type PortOutcome } from './nfv-ports.js';
import type { PortTable } from './port-table.js';
import { frameBytes, isSince } from './release.js';
import { readResourceUid } from './resource-uid.js';

/** The port_id of a missing port (PORT_RESET). */
const NO_PORT = 0xffff;

/** Interval at which an idle worker reads its flags, in seconds (N4). */
const IDLE_LOOK_S = 1;

interface Call {
  readonly buffer: CommandBuffer;
  readonly words: readonly Word[];
}

/** spp_nfv, and spp_vm, which a controller cannot distinguish from it. */
export class NfvModel implements ProcessModel {
  readonly options: ModelOptions;
  readonly receiveBytes: number;
  readonly onHost: HostProcess;
  clientId: number;
  /** The running flag, as the status shows it. */
  running = false;
  /** Whether its worker moves packets: an idle worker reads the flag only once a second (N4). */
  #isForwarding = false;
  readonly #dialect: NfvDialect;
  readonly #ports: NfvPorts;
  readonly #patchMemory: PatchMemory = [undefined, undefined];

  constructor(options: ModelOptions) {
    this.options = options;
    this.clientId = options.clientId;
    this.receiveBytes = frameBytes(options.release);
    this.#dialect = nfvDialect(options.release);
    this.onHost = launchOnHost(options, {
      ownDevices: this.#dialect.ownDevices,
      vhostClient: options.vhostClient,
      flows: () => (this.#isForwarding ? this.ports.flows() : []),
      dataPath: new ForwarderPath(options.lcores, () =>
        this.#isForwarding ? this.ports.entriesToForward() : undefined,
      ),
      settle: (seconds) => {
        if (seconds >= IDLE_LOOK_S) this.#isForwarding = this.running;
      },
    });
    const queues = this.#dialect.queues ? options.queues : 1;
    this.#ports = new NfvPorts(this.onHost, this.#dialect, {
      phys: options.phys,
      queues,
      isGuest: options.kind === 'vm' && !isSince(options.release, '18.08.2'),
    });
  }

  /** Its ports and patches. */
  get ports(): PortTable {
    return this.#ports.table;
  }

  execute(command: string | Uint8Array): CommandOutcome {
    const bytes = commandBytes(command);
    if (bytes.length === 0) return SILENT;
    const buffer = new CommandBuffer(this.receiveBytes, bytes);
    const words = buffer.words();
    const call = { buffer, words };
    switch (words[0]?.text) {
      case 'status':
        return this.#replace(call, nfvStatus({ ...this.#state(), ports: this.ports }, this.#dialect));
      case '_get_client_id':
        return this.#getClientId(call);
      case '_set_client_id':
        return this.#setClientId(call);
      case 'forward':
        this.running = true;
        return this.#done(call, 'forward');
      case 'stop':
        this.#stop();
        return this.#done(call, 'stop');
      case 'add':
        return this.#dialect.ports === 'words' ? this.#addByWords(call) : this.#addByUid(call);
      case 'del':
        return this.#dialect.ports === 'words' ? this.#delByWords(call) : this.#delByUid(call);
      case 'patch':
        return this.#patch(call);
      case 'exit':
        this.#stop();
        return this.#dialect.repliesToExit ? this.#done(call, 'exit', true) : EXITS;
      case undefined:
      default:
        return frameReply(buffer.bytes);
    }
  }

  /** Stops forwarding within one pass of the worker. Returns whether it was forwarding. */
  #stop(): boolean {
    const was = this.#isForwarding;
    this.running = false;
    this.#isForwarding = false;
    return was;
  }

  #state(): { clientId: number; running: boolean; lcores: readonly number[] } {
    return { clientId: this.clientId, running: this.running, lcores: this.options.lcores };
  }

  #replace({ buffer }: Call, text: string): CommandOutcome {
    buffer.replace(text);
    return frameReply(buffer.bytes);
  }

  #done({ buffer }: Call, command: string, exits = false): CommandOutcome {
    if (this.#dialect.results) buffer.overwrite(JSON.stringify({ result: 'succeeded', command }));
    return frameReply(buffer.bytes, exits);
  }

  #getClientId(call: Call): CommandOutcome {
    const json = { results: [{ result: 'success' }], client_id: this.clientId, process_type: 'nfv' };
    return this.#replace(call, this.#dialect.jsonClientId ? JSON.stringify(json) : String(this.clientId));
  }

  #setClientId({ buffer, words }: Call): CommandOutcome {
    const word = words[1];
    if (!word) return DIES;
    const number = strtol(word.text, 10);
    const valid = number.used === word.text.length;
    if (valid) this.clientId = toInt(number.value);
    if (this.#dialect.results) {
      const result = valid ? 'succeeded' : 'failed';
      buffer.overwrite(JSON.stringify({ result, command: '_set_client_id' }));
    }
    return frameReply(buffer.bytes);
  }

  #addByWords(call: Call): CommandOutcome {
    const port = this.#portInWords(call);
    if (port === 'unknown') return this.#dialect.addUnknown === 'dies' ? DIES : frameReply(call.buffer.bytes);
    if (port && this.#ports.add(port.type, port.id, this.#isForwarding) === 'dies') return DIES;
    return frameReply(call.buffer.bytes);
  }

  #delByWords(call: Call): CommandOutcome {
    const wasForwarding = this.#stop();
    const port = this.#portInWords(call);
    if (port === 'unknown') return DIES;
    const outcome = port && this.#ports.remove(port.type, port.id, wasForwarding);
    if (outcome === 'failed' && this.#dialect.delMissing === 'dies') return DIES;
    return frameReply(call.buffer.bytes);
  }

  /** `add ring 0`: undefined when words are missing or the id is no number; the process ignores the command then. */
  #portInWords({ words }: Call): { type: NfvDialect['types'][number]; id: number } | 'unknown' | undefined {
    const [, name, number] = words;
    if (!name || !number) return undefined;
    const type = this.#dialect.types.find((known) => known === name.text);
    if (!type) return 'unknown';
    const id = strtol(number.text, 10);
    return id.used === number.text.length ? { type, id: toInt(id.value) } : undefined;
  }

  #addByUid({ buffer, words }: Call): CommandOutcome {
    const uid = readResourceUid(buffer, words[1], this.#dialect.queues);
    if (uid === 'crash') return DIES;
    if (uid === 'malformed') return frameReply(buffer.bytes, this.#dialect.exitsOnMalformed);
    const type = this.#dialect.types.find((known) => known === uid.type);
    let added: PortOutcome = 'done';
    if (type) added = this.#ports.add(type, uid.id, this.#isForwarding);
    else this.ports.damage(uid.id);
    return this.#portResult(buffer, 'add', `${uid.type}:${uid.id}`, added);
  }

  #delByUid({ buffer, words }: Call): CommandOutcome {
    const wasForwarding = this.#stop();
    const uid = readResourceUid(buffer, words[1], this.#dialect.queues);
    if (uid === 'crash') return DIES;
    if (uid === 'malformed') return frameReply(buffer.bytes, this.#dialect.exitsOnMalformed);
    const type = this.#dialect.types.find((known) => known === uid.type);
    if (!type) return DIES;
    return this.#portResult(
      buffer,
      'del',
      `${uid.type}:${uid.id}`,
      this.#ports.remove(type, uid.id, wasForwarding),
    );
  }

  #portResult(buffer: CommandBuffer, command: string, port: string, outcome: PortOutcome): CommandOutcome {
    if (outcome === 'dies') return DIES;
    if (this.#dialect.results) {
      buffer.replace(
        `{"result":"${outcome === 'done' ? 'succeeded' : 'failed'}","command":"${command}","port":"${port}"}`,
      );
    }
    return frameReply(buffer.bytes);
  }

  #patch({ buffer, words }: Call): CommandOutcome {
    const [, source, destination] = words;
    if (source?.text.startsWith('reset')) {
      this.ports.resetPatches();
    } else if (source && destination) {
      if (this.#dialect.ports === 'uid') {
        return patchByUid(buffer, source, destination, this.#dialect, {
          table: this.ports,
          memory: this.#patchMemory,
          onPatch: (slot) => {
            this.#racePatch(slot);
          },
        });
      }
      const from = this.#portNumber(buffer, source);
      const to = from === undefined ? undefined : this.#portNumber(buffer, destination);
      if (from !== undefined && to !== undefined) {
        this.ports.patch({ slot: from, queue: 0 }, { slot: to, queue: 0 });
      }
    }
    return frameReply(buffer.bytes);
  }

  /** A forwarding worker may use a port that is new to patches before it is ready (N3). */
  #racePatch(slot: number): void {
    if (!this.#isForwarding || this.ports.wasPatched(slot)) return;
    if (this.onHost.loses('patch-while-forwarding')) this.onHost.crash();
  }

  /** The entry of a patch of 18.05, by port_id or as `ring:0`. Undefined when it is neither. */
  #portNumber(buffer: CommandBuffer, word: Word): number | undefined {
    const number = strtol(word.text, 10);
    if (number.used === word.text.length) return toInt(number.value);
    const parts: string[] = [];
    for (let part = buffer.strtok(':', word.offset); part; part = buffer.strtok(':')) parts.push(part.text);
    const [type, digits] = parts;
    if (type === undefined || digits === undefined || parts.length !== 2) return undefined;
    const id = strtol(digits, 10);
    return id.used === digits.length ? (this.ports.find(type, toInt(id.value)) ?? NO_PORT) : undefined;
  }
}
