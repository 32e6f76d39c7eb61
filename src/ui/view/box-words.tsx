/** The words in the blocks and sockets of boxes, whether or not the process is connected. */
import type { VNode } from 'preact';
import type { Block, Socket } from '../layout/scene.js';
import { Glyph } from './glyph.js';

/** The name of a component or a pipe, with its notes. */
export function BlockWords({ block }: { readonly block: Block }): VNode {
  return (
    <>
      <span class="name">{block.name}</span>
      {block.notes.map((note) => (
        <span key={note} class="note">
          {' '}
          {note}
        </span>
      ))}
    </>
  );
}

/** The type and the name of a port, with its note. */
export function SocketWords({ socket }: { readonly socket: Socket }): VNode {
  const { portType, name, note } = socket;
  return (
    <>
      <Glyph type={portType} />
      <span class="words">
        <span class="name">{name}</span>
        {note !== '' && <span class="note" data-text={note} />}
      </span>
    </>
  );
}
