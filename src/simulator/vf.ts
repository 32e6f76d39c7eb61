import { BARE_RECEIVE_BYTES, readWords } from './bare-command.js';
import { failure, success } from './bare-json.js';
import { hostOf } from './host-of.js';
import type { HostProcess } from './host/host-process.js';
import type { ModelOptions, ProcessModel } from './model.js';
import { bareReply, HANGS, type Outcome } from './outcome.js';
import { runCommand } from './vf-commands.js';
import { VF_DIALECTS, type VfDialect } from './vf-dialect.js';
import { VfPorts } from './vf-ports.js';
import { VfState } from './vf-state.js';
import { clientIdReply, vfStatus } from './vf-status.js';

/** What sets vf and mirror apart. */
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
    this.#dialect = VF_DIALECTS[options.release];
    const queues = this.#dialect.queues ? options.queues : 1;
    this.onHost = hostOf(options).launch({
      kind: options.kind,
      clientId: options.clientId,
      flows: () => [],
    });
    this.ports = new VfPorts({ phys: options.phys, queues, attachRing: (ring) => this.#attachRing(ring) });
    this.state = new VfState({ lcores: options.lcores, dialect: this.#dialect, ports: this.ports });
  }

  execute(command: string | Uint8Array): Outcome {
    if (this.#hung) return HANGS;
    const read = readWords(command, this.#dialect.badFormat);
    if ('outcome' in read) return read.outcome;
    const { words } = read;
    const [word = ''] = words;
    switch (word) {
      case '_get_client_id':
        return this.#alone(words, () => this.#clientId());
      case 'status':
        return this.#alone(words, () => this.#status());
      case 'exit':
        return this.#alone(words, success, true);
      default:
        return this.#change(words);
    }
  }

  #attachRing(ring: number): boolean {
    return this.onHost.addRing(ring) !== undefined;
  }

  /** Answers a command that takes no words. */
  #alone(words: readonly string[], answer: () => string, exits = false): Outcome {
    return words.length === 1 ? bareReply(answer(), exits) : bareReply(failure(this.#dialect.badFormat));
  }

  #clientId(): string {
    return clientIdReply(this.options.clientId, this.#profile.processType, this.#dialect);
  }

  #status(): string {
    const { clientId, lcores } = this.options;
    return vfStatus({
      clientId,
      lcores,
      dialect: this.#dialect,
      ports: this.ports,
      state: this.state,
      classifierTable: this.#profile.classifierTable,
    });
  }

  #change(words: readonly string[]): Outcome {
    const change = runCommand(words, {
      state: this.state,
      ports: this.ports,
      dialect: this.#dialect,
      componentTypes: this.#profile.componentTypes(this.#dialect),
      classifierTable: this.#profile.classifierTable,
      phys: this.options.phys,
      queues: this.#dialect.queues ? this.options.queues : 1,
    });
    if (typeof change === 'object') return bareReply(failure(change.error));
    if (change === 'done') return bareReply(success());
    if (change === 'failed') return bareReply(failure('error occur'));
    this.#hung = true;
    return HANGS;
  }
}
