/**
 * Runs the compiled tests: those that take seconds for `npm test`, those of `*.long.test.ts` with `--long`. Words select the
 * files whose names contain one of them. With `--approve`, the pictures of the page become the approved ones. Prints a line for each file that has ended, failures as soon as they are known and
 * once more at the end, and how many passed.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec, type TestEvent } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../../test/', import.meta.url));
const TESTS = fileURLToPath(new URL('../test/', import.meta.url));

/** The files that take longest, in this order. They begin first, so that none of them runs alone at the end. */
const LONGEST: readonly string[] = [
  'client/foreign-generators',
  'topology/trace-data-plane',
  'nodes/linearizability/',
  'package.long',
  'docs/page-display',
  'panel/restore-host',
  'bench.long',
  'docs/page.long',
  'ui/page-picture',
  'terminal/nodes.long',
  'nodes/undo',
  'panel/launches-killed',
  'ui/page-editor',
  'docs/guide-page',
  'ui/page-trace',
  'terminal/panel-apply',
  'http/examples',
  'terminal/panel-plan',
  'demo.test',
];

/** Maximum duration of a file, in milliseconds. Only a hang reaches it, also on a machine that is busy with other things. */
const LIMIT_MS = 900_000;

const isLong = process.argv.includes('--long');
// The files of tests are processes of their own.
if (process.argv.includes('--approve')) process.env['APPROVE_PICTURES'] = 'yes';
const words = process.argv.slice(2).filter((each) => !each.startsWith('--'));
// Those of the sources: an earlier build may have compiled others.
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file.endsWith('.long.test.ts') === isLong)
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort()
  .sort((a, b) => rank(a) - rank(b))
  .map((file) => TESTS + file.replace(/ts$/, 'js'));
if (files.length === 0) throw new Error(`no file of tests is named ${words.join(' or ')}`);
// Most tests wait for sockets part of the time.
const concurrency = availableParallelism() + 3;

/** The names of the tests that run, by file. */
const running = new Map<string, Set<string>>();
const skipped = new Map<string, number>();
let ended = 0;
let passed = 0;
let failed = 0;

/** The place of a file among those that begin first, or behind them. */
function rank(file: string): number {
  const at = LONGEST.findIndex((name) => file.startsWith(name));
  return at === -1 ? LONGEST.length : at;
}

/** A file within test/. Node.js names the compiled file, or its source if it reads the source map. */
function sourceOf(file = ''): string {
  return file.replace(/^.*\/test\//, '').replace(/\.js$/, '.ts');
}

/** Counts what has ended. @returns a line on a file that has ended, or that had to be ended. */
function count({ type, data }: TestEvent): string | undefined {
  if (type !== 'test:dequeue' && type !== 'test:complete' && type !== 'test:pass' && type !== 'test:fail')
    return undefined;
  const isFile = data.nesting === 0 && files.includes(data.name);
  const file = sourceOf(isFile ? data.name : data.file);
  const own = running.get(file) ?? new Set();
  running.set(file, own);
  if (type === 'test:dequeue') {
    if (!isFile) own.add(data.name);
  } else if (type === 'test:complete') {
    own.delete(data.name);
    if (!isFile) return undefined;
    const seconds = (data.details.duration_ms / 1_000).toFixed(1);
    const at = String(++ended).padStart(String(files.length).length);
    return `[${at}/${files.length}] ${file}  ${seconds} s${data.details.passed ? '' : ', FAILED'}`;
  } else if (data.skip !== undefined) {
    const reason = String(data.skip);
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  } else if (type === 'test:fail') {
    if (data.details.type !== 'suite') failed++;
    if (isFile && own.size > 0) return `${file} did not end: ${[...own].join(', ')}`;
  } else if (data.details.type !== 'suite') {
    passed++;
  }
  return undefined;
}

console.log(`${files.length} files of tests, ${concurrency} at a time`);
const failures = new spec();
failures.pipe(process.stdout);
run({ files, concurrency, timeout: LIMIT_MS })
  .on('data', (event: TestEvent) => {
    const line = count(event);
    if (line !== undefined) console.log(line);
    if (['test:fail', 'test:stdout', 'test:stderr'].includes(event.type)) failures.write(event);
  })
  .on('end', () => {
    failures.end(() => {
      for (const [reason, tests] of skipped) console.log(`${tests} skipped: ${reason}`);
      console.log(`${passed} passed, ${failed} failed`);
      process.exitCode = failed === 0 ? 0 : 1;
    });
  });
