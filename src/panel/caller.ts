import type { Caller } from '../spp/caller.js';

/** The caller of a change that nobody can break off half-way: whoever sent it may go away. What is sent is noted as theirs. */
export function staying(caller: Caller): Caller {
  return {
    gone: false,
    onGone: () => () => undefined,
    changing: (process, command) => caller.changing(process, command),
    refused: (reason) => caller.refused(reason),
    settled: () => undefined,
  };
}
