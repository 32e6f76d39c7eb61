/** A mistake on the command line: one line that names the argument and the reason. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
