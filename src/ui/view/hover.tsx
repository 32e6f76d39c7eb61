import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { cablePath, linkPath } from '../layout/paths.js';
import type { Rect, Scene } from '../layout/scene.js';
import type { Topology } from '../topology.js';
import { wayOf } from '../way.js';
import { linkKey, socketItem } from './items.js';

interface HoverProps {
  readonly scene: Scene;
  readonly topology: Topology;
  /** The element that the pointer moves over. */
  readonly frame: { readonly current: HTMLElement | null };
}

/**
 * Lights the whole way of the cable under the pointer, or of all cables of a port. It is drawn above the picture, which is not
 * drawn again.
 */
export function Hover({ scene, topology, frame }: HoverProps): VNode | null {
  const [thing, setThing] = useState('');
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    // While the view or a box is dragged, the pointer is on nothing.
    const over = ({ target, buttons }: PointerEvent): void => setThing(buttons === 0 ? thingAt(target) : '');
    const leave = (): void => setThing('');
    current.addEventListener('pointerover', over);
    current.addEventListener('pointerleave', leave);
    return () => {
      current.removeEventListener('pointerover', over);
      current.removeEventListener('pointerleave', leave);
    };
  }, [frame]);
  const edges = edgesOf(thing, scene, topology);
  if (edges.length === 0) return null;
  const way = wayOf(topology, edges);
  const isOn = (ids: readonly string[]): boolean => ids.some((id) => way.edges.has(id));
  const around = ({ x, y, width, height }: Rect): VNode => (
    <rect key={`${x} ${y}`} x={x - 2} y={y - 2} width={width + 4} height={height + 4} rx={8} />
  );
  return (
    <svg class="hover" viewBox={`0 0 ${scene.width} ${scene.height}`} aria-hidden="true">
      {scene.links
        .filter((link) => isOn(link.edges))
        .map((link) => (
          <path key={link.id} data-way={linkKey(link)} d={linkPath(link)} />
        ))}
      {scene.boxes.flatMap(({ cables }) =>
        cables
          .filter(({ edge }) => isOn([edge]))
          .map((cable) => <path key={`${cable.id} ${cable.from.y}`} d={cablePath(cable)} />),
      )}
      {scene.ports.filter(({ id }) => way.ports.has(id)).map(around)}
      {scene.boxes.filter(({ id, isSummary }) => isSummary && way.processes.has(id)).map(around)}
    </svg>
  );
}

/** What is under the pointer: the key of a cable, a port or a socket. Empty for all else. */
function thingAt(target: EventTarget | null): string {
  const element = target instanceof Element ? target.closest('[data-link], [data-hover], [data-item]') : null;
  const link = element?.getAttribute('data-link');
  if (link) return `link ${link}`;
  return element?.getAttribute('data-hover') ?? element?.getAttribute('data-item') ?? '';
}

function edgesOf(thing: string, scene: Scene, topology: Topology): readonly string[] {
  const [kind = '', ...rest] = thing.split(' ');
  const id = rest.join(' ');
  switch (kind) {
    case 'link': {
      const link = scene.links.find((each) => linkKey(each) === id);
      return link?.edges ?? [];
    }
    case 'port':
      return topology.edges.filter(({ from, to }) => from === id || to === id).map((edge) => edge.id);
    case 'cable':
      return [id];
    case 'socket':
      for (const { sockets } of scene.boxes)
        for (const socket of sockets) if (socketItem(socket) === thing) return socket.edges;
      return [];
    default:
      return [];
  }
}
