/** Many instances of spp-ctl in one process, each a node, because a hundred processes need too much memory. */
import { pino } from 'pino';
import { createController } from '../../src/server/controller.js';
import type { Controller } from '../../src/server/lifecycle.js';
import { readCommandLine } from '../../src/cli/options.js';

export interface NodesOrder {
  /** Options of all nodes. */
  readonly args: readonly string[];
  /** Their names. */
  readonly nodes: readonly string[];
}

/** Sent when the nodes listen. */
export interface NodesReady {
  /** The ports for the secondary processes, and the URLs of the API, in the order of the names. */
  readonly ports: readonly number[];
  readonly urls: readonly string[];
}

const controllers: Controller[] = [];

async function start({ args, nodes }: NodesOrder): Promise<NodesReady> {
  const addresses = await Promise.all(
    nodes.map(async (node) => {
      const line = readCommandLine(['-p', '0', '-s', '0', '-a', '0', '--node', node, ...args], {});
      if (line.action !== 'run') throw new Error('the options start nothing');
      const controller = await createController(line.options, pino({ level: 'silent' }));
      controllers.push(controller);
      return controller.start();
    }),
  );
  return {
    ports: addresses.map(({ secondary }) => secondary.port),
    urls: addresses.map(({ api }) => api),
  };
}

process.on('message', (order: Partial<NodesOrder>) => {
  const { args, nodes } = order;
  if (args === undefined || nodes === undefined) return;
  void start({ args, nodes }).then((ready) => process.send?.(ready));
});
// Earlier messages would be lost.
process.send?.({ loaded: true });
// Runs until the parent process ends it.
setInterval(() => undefined, 60_000);
