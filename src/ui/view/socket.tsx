import type { VNode } from 'preact';
import type { Box, Socket } from '../layout/scene.js';
import { processName } from '../../text/process-id.js';
import { isSame, type Selection } from '../selection.js';
import type { Armed } from '../store.js';
import type { Process } from '../topology.js';
import { SocketWords } from './box-words.js';
import { usePage } from './context.js';
import { jackItem, socketItem } from './items.js';
import { placed } from './placed.js';

interface SocketProps {
  readonly socket: Socket;
  readonly box: Box;
  readonly process: Process;
  readonly selection: Selection | undefined;
  readonly armed: Armed | undefined;
  /** The VLAN operation and classifier entry, in words. */
  readonly detail: string;
  readonly classes: string;
}

/** One side of a port of a process: its name, and a jack if it can be patched. */
export function SocketView({ socket, box, selection, armed, detail, classes }: SocketProps): VNode {
  const page = usePage();
  const { port, name, portType, side, process, jack } = socket;
  const self: Selection = { kind: 'port', id: port };
  const selected = isSame(selection, self);
  const isArmed = armed?.process === process && armed.port === port && armed.side === side;
  const isTarget = armed?.process === process && armed.side !== side;
  const all = ['socket', `socket-${side}`, `tint-${portType}`];
  if (socket.edges.length === 0) all.push('is-unused');
  if (isArmed) all.push('is-armed');
  if (isTarget) all.push('is-target');
  const where = side === 'in' ? 'in' : 'out';
  const label = [`${name} ${where}`, detail].filter(Boolean).join(', ');
  const plug = jack ? { 'data-plug': side, 'data-process': process, 'data-port': port } : {};
  const title = (
    <button
      type="button"
      class="label"
      tabIndex={-1}
      data-item={socketItem(socket)}
      aria-label={label}
      aria-pressed={selected}
      title={label}
      onClick={() => page.store.select(selected ? undefined : self)}
    >
      <SocketWords socket={socket} />
    </button>
  );
  return (
    <div class={all.join(' ') + classes} style={placed(socket, box)} {...plug}>
      {side === 'in' && title}
      {jack && (
        <button
          type="button"
          class="jack"
          tabIndex={-1}
          data-item={jackItem(socket)}
          aria-label={`Patch ${processName(process)} ${side === 'in' ? 'from' : 'to'} ${name}`}
          aria-pressed={isArmed}
          title={`Patch ${side === 'in' ? 'from' : 'to'} ${name}`}
          onClick={() => page.plug({ process, port, side })}
        >
          <span class="hole" />
        </button>
      )}
      {side === 'out' && title}
    </div>
  );
}
