import { ApiError } from '../errors/api-error.js';

/** Packets are traced from a port that the panel does not have. */
export class PortNotFoundError extends ApiError {
  readonly code = 'port_not_found';

  /** @param where the processes that could have it, such as `the panel`. */
  constructor(
    readonly port: string,
    where: string,
  ) {
    super(`no process of ${where} has ${port}`);
  }
}
