import { receiveForCapture, writeCapture } from './capture.js';
import type { DataPath, Poll } from './poll-loop.js';

export interface CapturePathOptions {
  readonly clientId: number;
  /** The captured port, as `phy:0`. */
  readonly port: string;
  /** Slot of its device; undefined when the process has none. */
  readonly slot: () => number | undefined;
  readonly isCapturing: () => boolean;
  /** Worker cores. */
  readonly workers: readonly number[];
}

/** slave_main() of pcap/spp_pcap.c: the lowest worker core receives, the others write. */
export class CapturePath implements DataPath {
  readonly #options: CapturePathOptions;

  constructor(options: CapturePathOptions) {
    this.#options = options;
  }

  polls(): Poll[] {
    const { clientId, port, workers, slot, isCapturing } = this.#options;
    const [receiver, ...writers] = [...workers].sort((a, b) => a - b);
    const from = slot();
    const polls: Poll[] = writers.map((core) => ({
      core,
      run: (io) => {
        writeCapture(clientId, port, io);
      },
    }));
    if (receiver === undefined || from === undefined || !isCapturing()) return polls;
    const receive: Poll = {
      core: receiver,
      run: (io) => {
        receiveForCapture(clientId, from, io);
      },
    };
    return [receive, ...polls];
  }
}
