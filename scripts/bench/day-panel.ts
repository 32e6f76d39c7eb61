/** The simulated processes of a day, which disconnect and reconnect on request, in a process of their own. */
import { SimulatedProcess } from '../../src/simulator/index.js';

export interface DayPanelOrder {
  /** Port of the server for secondary processes. */
  readonly port: number;
  /** Number of spp_vf, with client ids from 1. */
  readonly processes: number;
}

export interface ReconnectOrder {
  /** Number of connections that are closed, half of them with a reset. */
  readonly reconnects: number;
}

/** Sent when orders are accepted (earlier ones would be lost), and when an order is executed. */
export interface DayPanelReply {
  readonly dayPanel: 'loaded' | 'done';
}

/** Delay before a process connects again, in milliseconds. */
const RETRY_MS = 1;

/** Number of processes that reconnect at the same time. */
const CONCURRENT = 10;

let panel: readonly SimulatedProcess[] = [];

async function start({ port, processes }: DayPanelOrder): Promise<void> {
  // They share their cores, because a host does not have enough.
  panel = Array.from(
    { length: processes },
    (_, at) =>
      new SimulatedProcess({ kind: 'vf', clientId: at + 1, lcores: [1, 2, 3], port, retryMs: RETRY_MS }),
  );
  for (const process of panel) process.start();
  await Promise.all(panel.map((process) => process.connected()));
}

async function reconnect(reconnects: number): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let turn = next++; turn < reconnects; turn = next++) {
      const process = panel[turn % panel.length];
      const closed = process?.closed();
      if (turn % 2 === 0) process?.drop();
      else process?.reset();
      await closed;
      await process?.connected();
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENT, panel.length) }, lane));
}

function reply(dayPanel: DayPanelReply['dayPanel']): void {
  const message: DayPanelReply = { dayPanel };
  process.send?.(message);
}

process.on('message', (message: Partial<DayPanelOrder & ReconnectOrder>) => {
  const { port, processes, reconnects } = message;
  if (port !== undefined && processes !== undefined)
    void start({ port, processes }).then(() => reply('done'));
  else if (reconnects !== undefined) void reconnect(reconnects).then(() => reply('done'));
});
// The leash does not keep a program running; the panel runs until the bench ends it.
process.channel?.ref();
reply('loaded');
