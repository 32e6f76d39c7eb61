import type { Scale, ScalePoint } from './scale.js';

const WIDTH = 460;
const HEIGHT = 330;
const LEFT = 62;
const TOP = 44;
const BOTTOM = 60;
const RIGHT = 20;

/** Colours that differ in brightness too, and are readable on white and on black. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'] as const;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600 }
  .axis { stroke: #57606a; fill: none }
  .grid { stroke: #d0d7de; fill: none }
  .line { fill: none; stroke-width: 2 }
  .knee { fill: none; stroke-width: 2 }
  .ground { fill: #ffffff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .axis { stroke: #8b949e }
    .grid { stroke: #30363d }
    .ground { fill: #0d1117 }
  }`;

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly left: number;
  readonly value: (point: ScalePoint) => number;
  /** Values of the grid lines, ascending. */
  readonly ticks: readonly number[];
  readonly isLogarithmic: boolean;
}

/** A position from 0 to 1 between two values. */
function share(value: number, from: number, to: number, isLogarithmic: boolean): number {
  const at = isLogarithmic ? Math.log : (x: number): number => x;
  return to === from ? 0.5 : (at(value) - at(from)) / (at(to) - at(from));
}

/** Round values from 0 to beyond `max`, about five. */
export function linearTicks(max: number): number[] {
  const rough = Math.max(max, 1e-9) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, at) => Number((at * step).toPrecision(3)));
}

/** Powers of ten around all values. */
export function logarithmicTicks(min: number, max: number): number[] {
  const from = Math.floor(Math.log10(min));
  const to = Math.max(from + 1, Math.ceil(Math.log10(max)));
  return Array.from({ length: to - from + 1 }, (_, at) => Number((10 ** (from + at)).toPrecision(3)));
}

function drawPanel(panel: Panel, { lines }: Scale): string {
  const { ticks, left, isLogarithmic, value } = panel;
  const clients = lines[0]?.points.map((point) => point.clients) ?? [];
  const [minX = 1, maxX = 1] = [clients[0], clients.at(-1)];
  const [minY = 0, maxY = 1] = [ticks[0], ticks.at(-1)];
  const [right, bottom] = [left + WIDTH - RIGHT, HEIGHT - BOTTOM];
  const x = (count: number): number =>
    round(left + LEFT + share(count, minX, maxX, true) * (right - left - LEFT));
  const y = (size: number): number => round(bottom - share(size, minY, maxY, isLogarithmic) * (bottom - TOP));
  const grid = ticks.flatMap((tick) => [
    `<path class="grid" d="M${x(minX)} ${y(tick)}H${x(maxX)}"/>`,
    `<text x="${x(minX) - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
  ]);
  const marks = clients.flatMap((count) => [
    `<path class="axis" d="M${x(count)} ${bottom}v5"/>`,
    `<text x="${x(count)}" y="${bottom + 19}" text-anchor="middle">${count}</text>`,
  ]);
  const drawn = lines.flatMap(({ points, knee }, at) => {
    const colour = COLOURS[at % COLOURS.length] ?? '#888888';
    const path = points.map((point) => `${x(point.clients)} ${y(value(point))}`).join('L');
    const bend = points.find((point) => point.clients === knee);
    return [
      `<path class="line" stroke="${colour}" d="M${path}"/>`,
      ...points.map(
        (point) => `<circle fill="${colour}" cx="${x(point.clients)}" cy="${y(value(point))}" r="3"/>`,
      ),
      ...(bend === undefined
        ? []
        : [`<circle class="knee" stroke="${colour}" cx="${x(knee)}" cy="${y(value(bend))}" r="7"/>`]),
    ];
  });
  return [
    `<text class="title" x="${x(minX)}" y="${TOP - 16}">${panel.title}</text>`,
    ...grid,
    ...marks,
    `<path class="axis" d="M${x(minX)} ${TOP}V${bottom}H${x(maxX)}"/>`,
    `<text x="${(x(minX) + x(maxX)) / 2}" y="${bottom + 38}" text-anchor="middle">clients</text>`,
    `<text transform="translate(${left + 14} ${(TOP + bottom) / 2}) rotate(-90)" text-anchor="middle">${panel.unit}</text>`,
    ...drawn,
  ].join('\n');
}

function legend({ lines }: Scale): string {
  const entries = lines.map(({ processes, knee }, at) => {
    const colour = COLOURS[at % COLOURS.length] ?? '#888888';
    const left = LEFT + at * 192;
    const text = `${processes} ${processes === 1 ? 'process' : 'processes'}, knee at ${knee}`;
    return `<path class="line" stroke="${colour}" d="M${left} ${HEIGHT}h22"/><text x="${left + 28}" y="${HEIGHT + 4}">${text}</text>`;
  });
  const left = LEFT + lines.length * 192;
  return [
    ...entries,
    `<circle class="knee" stroke="#888888" cx="${left + 8}" cy="${HEIGHT}" r="6"/><text x="${left + 20}" y="${HEIGHT + 4}">knee</text>`,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The plot of a scale as SVG: rate and latency over the number of clients, one line for each number of processes. */
export function plot(scale: Scale): string {
  const points = scale.lines.flatMap((line) => line.points);
  const latencies = points.map(({ p99 }) => p99);
  const panels: Panel[] = [
    {
      title: 'Rate of GET /v1/vfs/{id}',
      unit: 'share of the rate of R3',
      left: 0,
      value: ({ rate }) => rate,
      ticks: linearTicks(Math.max(...points.map(({ rate }) => rate))),
      isLogarithmic: false,
    },
    {
      title: 'Latency (99th percentile)',
      unit: 'ms',
      left: WIDTH,
      value: ({ p99 }) => p99,
      ticks: logarithmicTicks(Math.min(...latencies), Math.max(...latencies)),
      isLogarithmic: true,
    },
  ];
  const [width, height] = [2 * WIDTH, HEIGHT + 22];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    '<title>How rate and latency change with the number of clients and processes</title>',
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...panels.map((panel) => drawPanel(panel, scale)),
    legend(scale),
    '</svg>\n',
  ].join('\n');
}
