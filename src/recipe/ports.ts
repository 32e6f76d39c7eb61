import { LineError } from './errors.js';
import { Given, quoted, type Word, type Words } from './words.js';

/** Takes a port. One queue of a phy port is `phy:0 nq 1` in the shell, and `phy:0nq1` in the API. */
export function takePort(words: Words, what = 'a port'): Word {
  const port = words.next(what);
  if (/^\d+$/.test(port.value))
    throw new LineError(
      port.column,
      `expected ${what} such as ring:0, not ${quoted(port.value)}: only the process knows ports by such numbers`,
    );
  if (words.peek() !== 'nq') return port;
  words.take();
  return new Given(`${port.value}nq${words.next('the number of a queue').value}`, port.column);
}

/** Takes a port that is added or deleted, which early releases write `ring 0`. */
export function takeAddedPort(words: Words): Word {
  const { value, column } = words.next('a port');
  const isEarly = /^[a-z]+$/.test(value) && /^\d+$/.test(words.peek() ?? '');
  return new Given(isEarly ? `${value}:${words.next('a number').value}` : value, column);
}
