import type { Bundle, Cable, Link, Point } from './scene.js';

/** Radius of a corner, in pixels. */
const RADIUS = 6;

/** An SVG path along the points with rounded corners. */
function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${at(first)}`;
  rest.forEach((corner, index) => {
    const next = rest[index + 1];
    const before = index === 0 ? first : (rest[index - 1] ?? first);
    if (next === undefined) {
      path += `L${at(corner)}`;
      return;
    }
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, next) / 2);
    path += `L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, next, radius))}`;
  });
  return path;
}

/** An SVG path for a cable from left to right. */
export function cablePath({ from, to }: Pick<Cable, 'from' | 'to'>): string {
  const bend = Math.max(12, Math.abs(to.x - from.x) / 2);
  return `M${at(from)}C${at({ x: from.x + bend, y: from.y })} ${at({ x: to.x - bend, y: to.y })} ${at(to)}`;
}

/** An SVG path for the whole way of a link. */
export function linkPath({ points, isCurve }: Pick<Link, 'points' | 'isCurve'>): string {
  const [from, to] = points;
  return isCurve && from !== undefined && to !== undefined ? cablePath({ from, to }) : roundedPath(points);
}

/** An SVG path for the links of a bundle, in which what they have in common is drawn once. */
export function bundlePath(links: Bundle['links']): string {
  const upright = new Map<number, [number, number][]>();
  const level = new Map<number, [number, number][]>();
  let path = '';
  for (const link of links) {
    if (link.isCurve) {
      path += linkPath(link);
      continue;
    }
    link.points.forEach((to, at) => {
      const from = link.points[at - 1];
      if (from === undefined) return;
      const isUpright = from.x === to.x;
      const [lines, key] = isUpright ? [upright, to.x] : [level, to.y];
      const [a, b] = isUpright ? [from.y, to.y] : [from.x, to.x];
      lines.set(key, [...(lines.get(key) ?? []), [Math.min(a, b), Math.max(a, b)]]);
    });
  }
  for (const [x, spans] of upright)
    for (const [start, end] of united(spans)) path += `M${round(x)} ${round(start)}V${round(end)}`;
  for (const [y, spans] of level)
    for (const [start, end] of united(spans)) path += `M${round(start)} ${round(y)}H${round(end)}`;
  return path;
}

/** Joins spans that touch. */
function united(spans: readonly (readonly [number, number])[]): [number, number][] {
  const all: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

/** An SVG path for an arrow head at the last point. */
export function arrowPath(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const length = distance(before, tip) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const back = { x: tip.x - dx * 6, y: tip.y - dy * 6 };
  const left = { x: back.x - dy * 3.5, y: back.y + dx * 3.5 };
  const right = { x: back.x + dy * 3.5, y: back.y - dx * 3.5 };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const full = distance(from, to);
  if (full === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / full, y: from.y + ((to.y - from.y) * length) / full };
}
