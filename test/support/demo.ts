import { DEMO_PANEL, startDemoPanel } from '../../scripts/demo-panel.js';
import { startController, type TestController } from './controller.js';

/** A controller with the panel of the demo. */
export interface Demo {
  readonly controller: TestController;
  stop(): Promise<void>;
}

/** Starts the panel of the demo without traffic, and waits until all processes are connected. */
export async function startDemo(...args: string[]): Promise<Demo> {
  const controller = await startController(...args);
  const { primaryPort, secondaryPort } = controller;
  const address = '127.0.0.1';
  const ports = { primary: { address, port: primaryPort }, secondary: { address, port: secondaryPort } };
  const panel = startDemoPanel(ports, false);
  await controller.until(/^connected/, DEMO_PANEL.length);
  return {
    controller,
    stop: async () => {
      await panel.stop();
      await controller.stop();
    },
  };
}

/** Runs a test with the panel of the demo, which is always stopped. */
export async function withDemo(
  test: (controller: TestController) => Promise<void>,
  ...args: string[]
): Promise<void> {
  const demo = await startDemo(...args);
  try {
    await test(demo.controller);
  } finally {
    await demo.stop();
  }
}
