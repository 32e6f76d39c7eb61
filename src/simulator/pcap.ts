import { array, object, string, success, type Member } from './bare-json.js';
import { BARE_RECEIVE_BYTES, formatRefusal, readWords, wordRefusal } from './bare-command.js';
import { DEFAULT_CAPTURE_PORT, readCapturePort } from './capture-port.js';
import { CapturePath } from './data-plane/capture-path.js';
import { launchOnHost } from './launch-on-host.js';
import type { HostProcess } from './host/host-process.js';
import type { ModelOptions, ProcessModel } from './model.js';
import { bareReply, type CommandOutcome } from './outcome.js';
import { vfDialect, type VfDialect } from './vf-dialect.js';

/** Time within which its workers follow a command, in seconds. */
const FOLLOWS_WITHIN_S = 0.3;

/** Default folder of a pcap. */
const DEFAULT_DIR = '/var/spp/pcaps';

const COMMANDS = ['_get_client_id', 'status', 'exit', 'start', 'stop'];

/** YYYYMMDDhhmmss, in local time. */
function timestamp(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()];
  return String(date.getFullYear()) + parts.map((part) => String(part).padStart(2, '0')).join('');
}

/** The capture in the status of a pcap: the file name remains for a moment after the rest. */
interface Shown {
  readonly running: boolean;
  readonly startedAt: Date | undefined;
}

/** spp_pcap, of 18.08.2 and later. Its lowest worker core receives, the others write. */
export class PcapModel implements ProcessModel {
  readonly options: ModelOptions;
  readonly receiveBytes = BARE_RECEIVE_BYTES;
  readonly onHost: HostProcess;
  readonly #dialect: VfDialect;
  readonly #port: string;
  /** Start of the requested capture. Undefined while no capture is requested. */
  #startedAt: Date | undefined;
  /** The state that its workers have reached after the last `start` or `stop`, which the status shows. */
  #shown: Shown = { running: false, startedAt: undefined };

  constructor(options: ModelOptions) {
    this.options = options;
    this.#dialect = vfDialect(options.release);
    this.#port = options.capture ?? DEFAULT_CAPTURE_PORT;
    const capture = readCapturePort(this.#port);
    this.onHost = launchOnHost(options, {
      flows: () => [],
      settle: (seconds) => {
        if (seconds >= FOLLOWS_WITHIN_S) this.#follow(this.#ordered());
      },
      capture,
      dataPath: new CapturePath({
        clientId: options.clientId,
        port: this.#port,
        slot: () => (capture?.type === 'ring' ? this.onHost.ringSlot(capture.id) : capture?.id),
        isCapturing: () => this.running,
        workers: options.lcores.slice(1),
      }),
    });
  }

  /** Whether it captures. */
  get running(): boolean {
    return this.#startedAt !== undefined;
  }

  execute(command: string | Uint8Array): CommandOutcome {
    const read = readWords(command, this.#dialect);
    if ('outcome' in read) return read.outcome;
    const [word = '', ...more] = read.words;
    if (!COMMANDS.includes(word)) return wordRefusal(word, 'command', this.#dialect);
    if (more.length > 0) return formatRefusal(this.#dialect);
    if (word === '_get_client_id') return bareReply(this.#clientId());
    if (word === 'status') {
      this.#lookAtOrders();
      return bareReply(this.#status());
    }
    if (word === 'start') this.#start();
    if (word === 'stop') this.#stop();
    if (word === 'exit') {
      this.#stop();
      this.#follow(this.#ordered());
    }
    return bareReply(success(), word === 'exit');
  }

  #start(): void {
    if (this.running) return;
    // The file of an earlier capture is closed by now.
    this.#follow({ ...this.#shown, startedAt: undefined });
    this.#startedAt = this.options.now?.() ?? new Date();
  }

  #stop(): void {
    if (!this.running) return;
    // The file of this capture exists by now.
    this.#follow({ ...this.#shown, startedAt: this.#startedAt });
    this.#startedAt = undefined;
  }

  #ordered(): Shown {
    return { running: this.running, startedAt: this.#startedAt };
  }

  /** The workers follow `start` and `stop` a moment later: first the receiving worker, then the writing ones. */
  #lookAtOrders(): void {
    const { running, startedAt } = this.#shown;
    const [flagLags, fileLags] = this.running
      ? (['pcap-start-lags', 'pcap-file-lags'] as const)
      : (['pcap-stop-lags', 'pcap-close-lags'] as const);
    if (running !== this.running && this.onHost.loses(flagLags)) return;
    const isLate = startedAt !== this.#startedAt && this.onHost.loses(fileLags);
    this.#follow(isLate ? { running: this.running, startedAt } : this.#ordered());
  }

  /** Updates the files as the workers do: a file in use is called `….tmp`. */
  #follow(next: Shown): void {
    const before = this.#shown.startedAt;
    this.#shown = next;
    if (before === next.startedAt) return;
    const [, , ...writers] = this.options.lcores;
    for (const at of writers.keys()) {
      if (before) this.onHost.renameFile(`${this.#file(at + 1, before)}.tmp`, this.#file(at + 1, before));
      if (next.startedAt) this.onHost.createFile(`${this.#file(at + 1, next.startedAt)}.tmp`);
    }
  }

  #clientId(): string {
    return success(['client_id', this.options.clientId], ['process_type', string('pcap')]);
  }

  #status(): string {
    const [master = 0, ...workers] = this.options.lcores;
    const [receiver, ...writers] = workers.sort((a, b) => a - b);
    const ports = array([object(['port', string(this.#port)])]);
    const cores = writers.map((core, at) =>
      object(['core', core], ['role', string('write')], ['filename', string(this.#path(at + 1))]),
    );
    if (receiver !== undefined) {
      cores.unshift(object(['core', receiver], ['role', string('receive')], ['rx_port', ports]));
    }
    const info: Member[] = [
      ['client-id', this.options.clientId],
      ['status', string(this.#shown.running ? 'running' : 'idle')],
    ];
    if (this.#dialect.masterLcore) info.push(['master-lcore', master]);
    info.push(['core', array(cores)]);
    return success(['info', object(...info)]);
  }

  /** The file of a writer, or nothing while nothing is captured. */
  #path(writer: number): string {
    const { startedAt } = this.#shown;
    return startedAt ? `${this.options.captureDir ?? DEFAULT_DIR}/${this.#file(writer, startedAt)}` : '';
  }

  /** The name of a file. No file grows large enough for a second one. */
  #file(writer: number, startedAt: Date): string {
    return `spp_pcap.${timestamp(startedAt)}.${this.#port.replace(':', '')}.${writer}.1.pcap.lz4`;
  }
}
