import type { PanelDocument } from '../../src/panel/document/schema.js';
import type { SimulatedProcess } from '../../src/simulator/index.js';
import { bareReply, frameReply, type CommandOutcome, SILENT } from '../../src/simulator/outcome.js';
import type { PanelProcess } from '../support/panel.js';
import type { Kept } from './kept.js';

/** The processes of the panel that things go wrong with, what they do before, and what they are to do. */
export const PROCESSES = [
  { kind: 'nfv', clientId: 1 },
  { kind: 'vf', clientId: 2 },
  { kind: 'pcap', clientId: 4 },
] as const satisfies readonly PanelProcess[];

export const OLD: PanelDocument = {
  nfvs: { 1: { ports: ['ring:1'], patches: [], forwarding: false } },
  vfs: { 2: { components: [], classifier_table: [] } },
  mirrors: {},
  pcaps: { 4: { capturing: false } },
};

export const NEW: PanelDocument = {
  nfvs: {
    1: { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true },
  },
  vfs: {
    2: {
      components: [
        { name: 'fw', core: 5, type: 'forward', rx_port: [{ port: 'phy:1' }], tx_port: [{ port: 'ring:3' }] },
      ],
      classifier_table: [],
    },
  },
  mirrors: {},
  pcaps: { 4: { capturing: true } },
};

/** How many commands lead from the old document to the new one, and from nothing to it. */
export const COMMANDS = 8;
export const COMMANDS_FROM_NOTHING = 7;
/** How many undo all but what the pcap is to do. */
export const COMMANDS_BACK = 5;

/**
 * What goes wrong with a process at a command: it says no; it hangs; it goes away for good; it comes back empty; another kind
 * of process comes in its place.
 */
export const FAULTS = ['refuse', 'hang', 'die', 'restart', 'other kind'] as const;
export type Fault = (typeof FAULTS)[number];

export function isQuestion(command: string): boolean {
  return command === 'status' || command === '_get_client_id';
}

/** Something that goes wrong once. */
export interface Happening {
  /** The id of the process that it happened to. */
  readonly victim: Promise<string>;
  /** Has the process there again that was to be there. */
  readonly end: () => Promise<unknown>;
}

/**
 * Has something go wrong at the n-th command from now on that changes something, whichever process gets it: before it is
 * carried out where the number is even, otherwise after that and before the reply.
 */
export function faultAt(
  kept: Kept,
  processes: readonly SimulatedProcess[],
  number: number,
  fault: Fault,
): Happening {
  let count = 0;
  let end = (): Promise<unknown> => Promise.resolve();
  const victim = new Promise<string>((resolve) => {
    for (const process of processes) {
      process.on('command', (text) => {
        if (isQuestion(text) || count++ !== number) return;
        const { kind, clientId = 0 } = process.options;
        const happen = (): CommandOutcome => {
          const { reply, over } = begin(kept, process, text, fault);
          end = over;
          resolve(`${kind}:${clientId}`);
          return reply;
        };
        if (number % 2 === 0 && fault !== 'refuse') happen();
        else once(process, happen, fault !== 'refuse');
      });
    }
  });
  return { victim, end: () => end() };
}

/** Does something instead of the next command, or after it. */
function once(process: SimulatedProcess, happen: () => CommandOutcome, isAfter: boolean): void {
  const { model } = process;
  const execute = model.execute.bind(model);
  model.execute = (command) => {
    model.execute = execute;
    if (isAfter) execute(command);
    return happen();
  };
}

function begin(
  kept: Kept,
  process: SimulatedProcess,
  command: string,
  fault: Fault,
): { readonly reply: CommandOutcome; readonly over: () => Promise<unknown> } {
  const { kind, clientId = 0 } = process.options;
  const attach = (): Promise<SimulatedProcess> => kept.attach({ kind, clientId });
  switch (fault) {
    case 'refuse':
      return { reply: refusal(kind, command), over: () => Promise.resolve() };
    case 'hang':
      process.hang();
      return { reply: SILENT, over: () => kept.detach(process).then(attach) };
    case 'die': {
      const gone = kept.detach(process);
      return { reply: SILENT, over: () => gone.then(attach) };
    }
    case 'restart': {
      const back = kept.next(new RegExp(`^connected ${kind}:${clientId}$`));
      process.die();
      return { reply: SILENT, over: () => back };
    }
    case 'other kind': {
      const other = kept.detach(process).then(() => kept.attach({ kind: 'mirror', clientId }));
      return { reply: SILENT, over: async () => kept.detach(await other).then(attach) };
    }
  }
}

/** A reply that says no. */
export function refusal(kind: string, command: string): CommandOutcome {
  if (kind !== 'nfv')
    return bareReply('{ "results": [ { "result": "error", "error_details": { "message": "no" } } ] }');
  const frame = Buffer.alloc(32_768);
  frame.write(JSON.stringify({ result: 'failed', command: command.split(' ')[0] }));
  return frameReply(frame);
}
