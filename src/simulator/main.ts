#!/usr/bin/env node
import { watchStandardOutput } from '../files/standard-output.js';
import { runCli } from './cli.js';

/** Exit code when standard output cannot be written. */
const EXIT_FAILURE = 1;

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    ending.abort();
  });
}

watchStandardOutput(
  () => 'spp-sim',
  () => {
    process.exitCode = EXIT_FAILURE;
    ending.abort();
  },
);

// No top-level await: the code of an executable is a CommonJS module.
void runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  signal: ending.signal,
}).then((code) => {
  process.exitCode ??= code;
});
