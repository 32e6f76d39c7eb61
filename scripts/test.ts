/**
 * Runs the compiled tests: those that take seconds for `npm test`, those of `*.long.test.ts` with `--long`. Prints a line for each file that
 * has ended, failures as soon as they are known and once more at the end, and how many passed.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec, type TestEvent } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

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

const USAGE = `Usage: npm test -- [OPTION]... [WORD]...

Runs the files of tests whose names contain one of the words; all files if there is none.

Options:
  --long      run the long tests instead of the others
  --approve   make the pictures of the page the approved ones
  -h, --help  show this help
`;

const { isLong, isApproving, words } = readOptions();
// The files of tests are processes of their own.
if (isApproving) process.env['APPROVE_PICTURES'] = 'yes';
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

/** Reads the command line. Ends the process after `--help`, and with the code 2 for an unknown option. */
function readOptions(): { isLong: boolean; isApproving: boolean; words: string[] } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { long: flag, approve: flag, help: { ...flag, short: 'h' } },
    });
    if (!values.help) return { isLong: values.long, isApproving: values.approve, words: positionals };
    process.stdout.write(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`test: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

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
