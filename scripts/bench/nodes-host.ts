/** Many spp-ctl in one process, each a node of its own: where a hundred processes would not fit on one machine. */
import { pino } from 'pino';
import { createController } from '../../src/server/controller.js';
import type { Controller } from '../../src/server/lifecycle.js';
import { readCommandLine } from '../../src/cli/options.js';

export interface NodesOrder {
  /** Options that all of them have. */
  readonly args: readonly string[];
  /** Their names. */
  readonly nodes: readonly string[];
}

/** They listen. */
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
// What was sent before would be lost.
process.send?.({ loaded: true });
// Whoever started it ends it.
setInterval(() => undefined, 60_000);
