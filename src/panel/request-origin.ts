import type { RequestOrigin } from '../spp/request-origin.js';

/**
 * The caller of a change of the panel that nobody can break off half-way: whoever sent it may go away. What is sent is noted
 * as theirs, and goes before what others want of a process that is being restored.
 */
export function staying(caller: RequestOrigin): RequestOrigin {
  return {
    gone: false,
    passesHold: true,
    onGone: () => () => undefined,
    changing: (process, command) => caller.changing(process, command),
    refused: (reason) => caller.refused(reason),
    settled: () => undefined,
  };
}
