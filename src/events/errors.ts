/** There are as many event streams as there may be. */
export class TooManyStreamsError extends Error {
  override readonly name = 'TooManyStreamsError';
  readonly code = 'too_many_streams';

  constructor(max: number) {
    super(`there are ${max} event streams already, as many as there may be`);
  }
}
