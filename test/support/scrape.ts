import assert from 'node:assert/strict';
import type { TestController } from './controller.js';

type Labels = Readonly<Record<string, string>>;

export interface Line {
  /** The name in the line, with the suffix of a histogram sample. */
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

export interface Metric {
  readonly type: string;
  readonly help: string;
  readonly lines: readonly Line[];
}

/** The result of one scrape, in the Prometheus text format or in OpenMetrics. */
export class Scrape {
  /** By the name in their TYPE. */
  readonly metrics: ReadonlyMap<string, Metric>;

  constructor(readonly text: string) {
    this.metrics = parse(text);
  }

  /** The values of all lines with this name and these labels, with any other labels. */
  values(name: string, labels: Labels = {}): number[] {
    return this.lines(name, labels).map(({ value }) => value);
  }

  /** The value of the only line with this name and these labels. */
  value(name: string, labels: Labels = {}): number {
    const [line, ...others] = this.lines(name, labels);
    assert.ok(line && others.length === 0, `not one line ${name} ${JSON.stringify(labels)} in ${this.text}`);
    return line.value;
  }

  /** All lines with this name, or any name, and with these labels, with any other labels. */
  lines(name?: string, labels: Labels = {}): Line[] {
    return [...this.metrics.values()]
      .flatMap(({ lines }) => lines)
      .filter((line) => name === undefined || line.name === name)
      .filter((line) => Object.entries(labels).every(([key, value]) => line.labels[key] === value));
  }
}

/** Scrapes a controller. */
export async function scrape(controller: TestController): Promise<Scrape> {
  return new Scrape(await controller.expect(200, 'GET', '/metrics'));
}

const LINE = /^([a-z_]\w*)(?:\{(.*)\})? (\S+)$/i;
const LABEL = /([a-z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/gy;

function parse(text: string): Map<string, Metric> {
  const metrics = new Map<string, Metric & { lines: Line[] }>();
  let help = '';
  let lines: Line[] = [];
  for (const row of text.split('\n')) {
    if (row === '' || row === '# EOF') continue;
    const [, keyword, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(row) ?? [];
    if (keyword === 'HELP') {
      help = rest;
    } else if (keyword === 'TYPE') {
      assert.ok(!metrics.has(name), `${name} twice`);
      lines = [];
      metrics.set(name, { type: rest, help, lines });
    } else {
      lines.push(lineOf(row));
    }
  }
  return metrics;
}

function lineOf(row: string): Line {
  const [, name, labels = '', value] = LINE.exec(row) ?? [];
  assert.ok(name !== undefined && Number.isFinite(Number(value)), `no line of a metric: ${row}`);
  const pairs = [...labels.matchAll(LABEL)];
  assert.equal(pairs.map(([pair]) => pair).join(''), labels, row);
  return {
    name,
    labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
    value: Number(value),
  };
}
