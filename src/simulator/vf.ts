import { commandBytes, type ModelOptions, type ProcessModel } from './model.js';
import { bareReply, DIES, HANGS, SILENT, type Outcome } from './outcome.js';
import { runCommand } from './vf-commands.js';
import { VF_DIALECTS, type VfDialect } from './vf-dialect.js';
import { VfPorts } from './vf-ports.js';
import { VfState } from './vf-state.js';
import { clientIdReply, failure, success, vfStatus } from './vf-status.js';

/** What sets one kind of worker process apart from another: a mirror would be one of these, too. */
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

/** Words that a command can have at most. */
const MAX_WORDS = 8;

/** Bytes of a vf's receive buffer. */
const RECEIVE_BYTES = 2048;

/** spp_vf. Replies are one bare JSON document each. */
export class VfModel implements ProcessModel {
  readonly options: ModelOptions;
  readonly receiveBytes = RECEIVE_BYTES;
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
    this.ports = new VfPorts({ phys: options.phys, rings: options.rings, queues });
    this.state = new VfState({ lcores: options.lcores, dialect: this.#dialect, ports: this.ports });
  }

  execute(command: string | Uint8Array): Outcome {
    if (this.#hung) return HANGS;
    const text = commandBytes(command).toString('latin1');
    if (text === '') return SILENT;
    const [terminated = ''] = text.split('\0');
    const words = terminated.split(' ').filter((word) => word !== '');
    if (words.length === 0) return DIES;
    if (words.length > MAX_WORDS) return bareReply(failure(this.#dialect.badFormat));
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
