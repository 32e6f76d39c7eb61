import { BARE_RECEIVE_BYTES, formatRefusal, readWords } from './bare-command.js';
import { failure, success } from './bare-json.js';
import { ComponentPath } from './data-plane/component-path.js';
import { launchOnHost } from './launch-on-host.js';
import type { HostProcess } from './host/host-process.js';
import type { ModelOptions, ProcessModel } from './model.js';
import { bareReply, DIES, EXITS, HANGS, SILENT, type CommandOutcome } from './outcome.js';
import { runCommand } from './vf-commands.js';
import { vfDialect, type VfDialect } from './vf-dialect.js';
import { VfPorts } from './vf-ports.js';
import { VfState } from './vf-state.js';
import { clientIdReply, vfStatus } from './vf-status.js';

/** The differences between vf and mirror. */
export interface WorkerProfile {
  readonly processType: string;
  readonly componentTypes: (dialect: VfDialect) => readonly string[];
  readonly classifierTable: boolean;
}

const VF_PROFILE: WorkerProfile = {
  processType: 'vf',
  componentTypes: ({ classifier }) => ['forward', 'merge', classifier],
  classifierTable: true,
};

/** spp_vf. Replies are one bare JSON document each. */
export class VfModel implements ProcessModel {
  readonly options: ModelOptions;
  readonly receiveBytes = BARE_RECEIVE_BYTES;
  readonly onHost: HostProcess;
  readonly ports: VfPorts;
  readonly state: VfState;
  readonly #profile: WorkerProfile;
  readonly #dialect: VfDialect;
  #hung = false;

  constructor(options: ModelOptions, profile: WorkerProfile = VF_PROFILE) {
    this.options = options;
    this.#profile = profile;
    this.#dialect = vfDialect(options.release);
    const queues = this.#dialect.queues ? options.queues : 1;
    this.onHost = launchOnHost(options, {
      ownDevices: this.#dialect.ownDevices,
      vhostClient: options.vhostClient,
      flows: () => this.state.flows(),
      dataPath: new ComponentPath({
        running: () => this.state.running(),
        operations: (slot, dir) => this.state.operations(slot, dir),
        isAlwaysReady: !this.#dialect.idlesWithoutTx,
      }),
    });
    this.ports = new VfPorts({
      phys: options.phys,
      queues,
      checksNumbers: this.#dialect.checksNumbers,
      devices: {
        addVhost: (id) => {
          const added = this.onHost.addVhost(id);
          return typeof added === 'object' ? added.slot : added;
        },
        addRing: (id) => this.onHost.addRing(id) ?? 'failed',
        pcaps: this.onHost.known(['pcap']).size,
        hasVhost: (id) => this.#dialect.findsVhosts && this.onHost.slotOf('vhost', id) !== undefined,
      },
    });
    this.state = new VfState({ lcores: options.lcores, dialect: this.#dialect, ports: this.ports });
  }

  get hasLostController(): boolean {
    return this.state.hasLostController;
  }

  execute(command: string | Uint8Array): CommandOutcome {
    if (this.#hung) return HANGS;
    if (this.onHost.isRuined) return DIES;
    const read = readWords(command, this.#dialect);
    if ('outcome' in read) return read.outcome;
    const { words } = read;
    const [word = ''] = words;
    switch (word) {
      case '_get_client_id':
        return this.#alone(words, () => bareReply(this.#clientId()));
      case 'status':
        return this.#alone(words, () => this.#status());
      case 'exit':
        return this.#alone(words, () => (this.#dialect.repliesToExit ? bareReply(success(), true) : EXITS));
      default:
        return this.#change(words);
    }
  }

  /** Runs a command without parameters. */
  #alone(words: readonly string[], reply: () => CommandOutcome): CommandOutcome {
    return words.length === 1 ? reply() : formatRefusal(this.#dialect);
  }

  #clientId(): string {
    return clientIdReply(this.options.clientId, this.#profile.processType, this.#dialect);
  }

  #status(): CommandOutcome {
    const { clientId, lcores } = this.options;
    if (this.#dialect.beyondTable === 'dies-at-status' && this.state.usesBehind()) return DIES;
    const text = vfStatus({
      clientId,
      lcores,
      dialect: this.#dialect,
      ports: this.ports,
      state: this.state,
      classifierTable: this.#profile.classifierTable,
    });
    return text === undefined ? SILENT : bareReply(text);
  }

  #change(words: readonly string[]): CommandOutcome {
    const change = runCommand(words, {
      state: this.state,
      ports: this.ports,
      dialect: this.#dialect,
      componentTypes: this.#profile.componentTypes(this.#dialect),
      classifies: this.#profile.classifierTable || this.#dialect.mirrorClassifies,
      phys: this.options.phys,
      queues: this.#dialect.queues ? this.options.queues : 1,
    });
    if (typeof change === 'object') return change.refusal;
    switch (change) {
      case 'done':
        // The reply waits for the workers: when a worker dies of the change, there is no reply.
        return this.onHost.isDying() ? DIES : bareReply(success());
      case 'failed':
        return bareReply(failure('error occur'));
      case 'dies':
        return DIES;
      case 'hangs':
        this.#hung = true;
        return HANGS;
    }
  }
}
