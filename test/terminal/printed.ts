import assert from 'node:assert/strict';
import type { RunningCommand } from '../support/command.js';

/** What a command prints, once it has ended with an exit code. */
export async function printed(command: RunningCommand, code = 0): Promise<string> {
  assert.equal(await command.ended, code, command.out() + command.err());
  return command.out();
}
