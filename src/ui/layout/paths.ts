import type { Cable, Point } from './scene.js';

/** Radius of a corner, in pixels. */
const RADIUS = 6;

/** An SVG path along the points with rounded corners. */
export function roundedPath(points: readonly Point[]): string {
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
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const full = distance(from, to);
  if (full === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / full, y: from.y + ((to.y - from.y) * length) / full };
}
