import { ApiError } from '../errors/api-error.js';

/** There are as many event streams as there may be. */
export class TooManyStreamsError extends ApiError {
  readonly code = 'too_many_streams';

  constructor(max: number) {
    super(`there are ${max} event streams already, as many as there may be`);
  }
}
