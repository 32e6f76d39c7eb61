import type { RequestOrigin } from '../../spp/request-origin.js';

/**
 * The origin of a change that nobody can break off half-way: the client may go away. Its commands are recorded as those of the
 * client, and go before those of other requests to a process that is being restored.
 */
export function persistent(origin: RequestOrigin): RequestOrigin {
  return {
    gone: false,
    passesHold: true,
    onGone: () => () => undefined,
    changing: (process, command) => origin.changing(process, command),
    refused: (reason) => origin.refused(reason),
    settled: () => undefined,
  };
}
