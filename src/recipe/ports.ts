import { LineError } from './errors.js';
import { Given, quoted, type Word, type Words, wrong } from './words.js';

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
  const queue = words.next('the number of a queue');
  if (!/^\d+$/.test(queue.value)) throw wrong(queue, 'the number of a queue');
  return new Given(`${port.value}nq${queue.value}`, port.column);
}

/** Takes a port that is added or deleted, which early releases write as `ring 0`. */
export function takeAddedPort(words: Words): Word {
  const { value, column } = words.next('a port');
  if (!EARLY_TYPES.has(value) || words.peek() === undefined) return new Given(value, column);
  const number = words.next('a number');
  if (!/^\d+$/.test(number.value)) throw wrong(number, `the number of a ${value} port`);
  return new Given(`${value}:${number.value}`, column);
}

/** The port types of the releases that write the number as a separate word. */
const EARLY_TYPES: ReadonlySet<string> = new Set(['ring', 'vhost', 'phy', 'pcap', 'nullpmd']);
