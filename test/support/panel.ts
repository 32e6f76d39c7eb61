import { launchedOptions, SimulatedProcess, type ProcessOptions } from '../../src/simulator/index.js';
import { startController, type TestController } from './controller.js';

export type PanelProcess = Omit<ProcessOptions, 'port' | 'host'>;

/** A controller with simulated processes attached. */
export interface Panel {
  readonly controller: TestController;
  readonly processes: readonly SimulatedProcess[];
  stop(): Promise<void>;
}

/** Starts a controller and processes, and waits until all are connected. */
export async function startPanel(processes: readonly PanelProcess[], ...args: string[]): Promise<Panel> {
  const controller = await startController(...args);
  const simulated = processes.map(
    (options) =>
      new SimulatedProcess({
        retryMs: 20,
        ...options,
        port: options.kind === 'primary' ? controller.primaryPort : controller.secondaryPort,
      }),
  );
  for (const process of simulated) process.start();
  await controller.until(/^connected/, simulated.length);
  return {
    controller,
    processes: simulated,
    stop: async () => {
      await Promise.all(simulated.map((process) => process.stop()));
      await controller.stop();
    },
  };
}

/** Runs a test with a panel, which is always stopped. */
export async function withPanel(
  processes: readonly PanelProcess[],
  test: (controller: TestController, ...simulated: SimulatedProcess[]) => Promise<void>,
  ...args: string[]
): Promise<void> {
  const panel = await startPanel(processes, ...args);
  try {
    await test(panel.controller, ...panel.processes);
  } finally {
    await panel.stop();
  }
}

/** Starts the processes that a primary is told to launch. */
export class Launched {
  /** The port of the controller for secondaries. It must be set before the first launch. */
  port = 0;
  readonly #processes: SimulatedProcess[] = [];

  readonly onLaunch: PanelProcess['onLaunch'] = (launch) => {
    const options = launchedOptions({ ...launch, controller: undefined }, { port: this.port });
    const secondary = new SimulatedProcess(options);
    this.#processes.push(secondary);
    secondary.start();
  };

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((each) => each.stop()));
  }
}

/** The commands that a process received after the handshake, except status. */
export function changes(process: SimulatedProcess): string[] {
  return process.commands.filter((command) => command !== 'status' && command !== '_get_client_id');
}
