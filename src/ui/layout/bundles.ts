import { portEnd } from './routes.js';
import type { Bundle, Link, ShelfPort } from './scene.js';

/** The links of each port and direction that has several. */
export function bundlesOf(links: readonly Link[], ports: readonly ShelfPort[]): Bundle[] {
  const rects = new Map(ports.map((port) => [port.id, port]));
  const bundles = new Map<string, Link[]>();
  for (const link of links) {
    const key = `${link.port} ${link.side}`;
    const list = bundles.get(key);
    if (list === undefined) bundles.set(key, [link]);
    else list.push(link);
  }
  return [...bundles].flatMap(([id, list]): Bundle[] => {
    const [first] = list;
    const rect = rects.get(first?.port ?? '');
    if (first === undefined || rect === undefined || list.length < 2) return [];
    const isNic = rect.shelf === 'left';
    const { x, y } = portEnd(rect, first.side, isNic);
    const isRight = isNic || first.side === 'in';
    const { tint } = first;
    const away = isNic ? (first.side === 'in' ? -3 : 3) : -9;
    return [
      {
        id,
        port: first.port,
        side: first.side,
        tint,
        links: list,
        label: { x: x + (isRight ? 11 : -11), y: y + away },
      },
    ];
  });
}
