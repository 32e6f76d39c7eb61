import { once } from 'node:events';
import { type TestController, withController } from './controller.js';
import { UNPROBED } from './event-reader.js';
import { GREETING, STATUS } from './faulty.js';
import { Peer } from './peer.js';

const DONE = '{ "results": [ { "result": "success" } ] }';

/** Options with which a process has as much time to reply as a test needs. */
export const PATIENT = ['--command-timeout', '10m', '--response-timeout', '10m', ...UNPROBED];

/** A vf 2 that replies to commands only when the test releases it. */
export class HeldVf {
  /** The commands after the handshake. */
  readonly commands: string[] = [];
  readonly #peer: Peer;
  #isReleased = false;

  private constructor(port: number) {
    this.#peer = new Peer(port, (command) => {
      if (command === '_get_client_id') return GREETING;
      this.commands.push(command);
      return this.#isReleased ? replyTo(command) : undefined;
    });
  }

  /** Connects one, to a controller with the options `PATIENT`. */
  static async connect(controller: TestController): Promise<HeldVf> {
    const vf = new HeldVf(controller.secondaryPort);
    await controller.until(/^connected vf 2$/);
    return vf;
  }

  /** Resolves when it has a command. */
  async asked(): Promise<void> {
    while (this.commands.length === 0) await once(this.#peer.socket, 'data');
  }

  /** Replies to the command that waits, and to later ones at once. */
  release(): void {
    this.#isReleased = true;
    const waiting = this.commands.at(-1);
    if (waiting !== undefined) void this.#peer.send(replyTo(waiting));
  }

  close(): Promise<void> {
    return this.#peer.close();
  }
}

function replyTo(command: string): string {
  return command === 'status' ? STATUS : DONE;
}

/** Runs a test with a controller and such a process. @param args further command line options. */
export async function withHeldVf(
  test: (controller: TestController, vf: HeldVf) => Promise<void>,
  ...args: string[]
): Promise<void> {
  await withController(
    async (controller) => {
      const vf = await HeldVf.connect(controller);
      await test(controller, vf);
      await vf.close();
    },
    ...PATIENT,
    ...args,
  );
}
