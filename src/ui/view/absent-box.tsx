import type { VNode } from 'preact';
import { processName } from '../../text/process-id.js';
import { absenceText, absentSince, type AbsentProcess } from '../absent.js';
import { cablePath } from '../layout/paths.js';
import type { Box } from '../layout/scene.js';
import { isSame, type Selection } from '../selection.js';
import { BlockWords, SocketWords } from './box-words.js';
import { fadeClass } from './classes.js';
import { usePage } from './context.js';
import { boxItem, dismissItem } from './items.js';
import { placed } from './placed.js';
import { timeOf } from './time.js';

interface AbsentBoxProps {
  readonly box: Box;
  readonly absent: AbsentProcess;
  readonly isSmall: boolean;
  readonly selection: Selection | undefined;
  /** Whether the box is lit; undefined if nothing fades. */
  readonly fades: boolean | undefined;
}

/** A process that is not connected, with the contents that the desired document gives it. */
export function AbsentBox({ box, absent, isSmall, selection, fades }: AbsentBoxProps): VNode {
  const { store } = usePage();
  const text = `${processName(absent.id)}, ${absenceText(absent, timeOf)}`;
  const self: Selection = { kind: 'process', id: absent.id };
  const selected = isSame(selection, self);
  const classes = [
    'box is-gone',
    ...(isSmall ? ['is-small'] : []),
    ...(selected ? ['is-selected'] : []),
    ...(box.isSummary ? [] : ['has-contents']),
  ];
  return (
    <div
      class={classes.join(' ') + fadeClass(fades)}
      role="group"
      aria-label={text}
      title={text}
      data-process={absent.id}
      style={placed(box)}
    >
      <AbsentHead absent={absent} isSelected={selected} isSmall={isSmall} isRoving />
      {!box.isSummary && (
        // The details say the same in words.
        <div aria-hidden="true" onClick={() => store.select(self)}>
          <Contents box={box} />
        </div>
      )}
    </div>
  );
}

function Contents({ box }: { readonly box: Box }): VNode {
  return (
    <>
      <svg
        class="cables"
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        width={box.width}
        height={box.height}
      >
        {box.cables.map((cable) => (
          <g key={`${cable.id} ${cable.patch}`} class="cable is-idle">
            <path class="line" d={cablePath(cable)} />
          </g>
        ))}
      </svg>
      {box.blocks.map((block) => (
        <div key={block.id} class="block is-idle" style={placed(block, box)}>
          <BlockWords block={block} />
        </div>
      ))}
      {box.sockets.map((socket) => (
        <div
          key={socket.id}
          class={`socket socket-${socket.side} tint-${socket.portType}${socket.edges.length === 0 ? ' is-unused' : ''}`}
          style={placed(socket, box)}
        >
          <span class="label">
            <SocketWords socket={socket} />
          </span>
        </div>
      ))}
    </>
  );
}

interface AbsentHeadProps {
  readonly absent: AbsentProcess;
  readonly isSelected: boolean;
  readonly isSmall?: boolean;
  /** Whether the arrow keys lead to the buttons, in place of the Tab key. */
  readonly isRoving?: boolean;
}

/** Since when a process is not connected, and why. A process that is not desired can be dismissed. */
export function AbsentHead({
  absent,
  isSelected,
  isSmall = false,
  isRoving = false,
}: AbsentHeadProps): VNode {
  const { store } = usePage();
  const name = processName(absent.id);
  const tabIndex = isRoving ? -1 : 0;
  return (
    <>
      <button
        type="button"
        class="title"
        tabIndex={tabIndex}
        data-item={boxItem(absent.id)}
        aria-pressed={isSelected}
        onClick={() => store.select(isSelected ? undefined : { kind: 'process', id: absent.id })}
      >
        <span class="name">{name}</span>{' '}
        <span class="state">{isSmall ? absentSince(absent, timeOf) : absenceText(absent, timeOf)}</span>
      </button>
      {!absent.isDesired && (
        <button
          type="button"
          class="dismiss"
          tabIndex={tabIndex}
          data-item={dismissItem(absent.id)}
          aria-label={`Dismiss ${name}`}
          title="Dismiss"
          onClick={() => store.dismissGone(absent.id)}
        >
          ✕
        </button>
      )}
    </>
  );
}
