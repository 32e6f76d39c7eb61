import { ApiError } from '../errors/api-error.js';

/** The maximum number of event streams is reached. */
export class TooManyStreamsError extends ApiError {
  readonly code = 'too_many_streams';

  constructor(max: number) {
    super(`the maximum of ${max} event streams is reached`);
  }
}
