import { FORWARDING, patchKey } from '../../src/panel/kinds/forwarder.js';
import type { ProcessSpec } from '../../src/panel/kinds/index.js';
import { entryKey, sideKey } from '../../src/panel/kinds/worker.js';

/** What a command takes away that packets need, and what it gives; see ProcessKind.ways(). */
export interface Effect {
  readonly closes: readonly string[];
  readonly opens: readonly string[];
}

const NONE: Effect = { closes: [], opens: [] };

/** Follows the commands that a process receives, as far as they decide which packets can pass. */
export class TrafficLog {
  readonly #patches: Map<string, string>;

  /** @param spec of the process before the first command. */
  constructor(spec: ProcessSpec) {
    const patches = 'patches' in spec ? spec.patches : [];
    this.#patches = new Map(patches.map(({ src, dst }) => [src, dst]));
  }

  /** @param text of the next command. */
  effectOf(text: string): Effect {
    const [verb, ...words] = text.trim().split(/\s+/);
    switch (verb) {
      case 'stop':
        return { closes: [FORWARDING], opens: [] };
      case 'forward':
        return { closes: [], opens: [FORWARDING] };
      case 'patch':
        return words[0] === 'reset' ? this.#reset() : this.#patch(words);
      case 'del':
        return this.#delete(words.join(':'));
      case 'port':
        return attachment(words);
      case 'classifier_table':
        return entry(words);
      default:
        return NONE;
    }
  }

  #reset(): Effect {
    const closes = [...this.#patches].map(keyOf);
    this.#patches.clear();
    return { closes, opens: [] };
  }

  #patch([src = '', dst = '']: readonly string[]): Effect {
    const before = this.#patches.get(src);
    this.#patches.set(src, dst);
    const closes = before === undefined || before === dst ? [] : [keyOf([src, before])];
    return { closes, opens: [keyOf([src, dst])] };
  }

  /** A deletion drops patches of other ports, too; they are made again by commands of their own. */
  #delete(port: string): Effect {
    const gone = [...this.#patches].filter((patch) => patch.includes(port));
    for (const [src] of gone) this.#patches.delete(src);
    return { closes: gone.map(keyOf), opens: [] };
  }
}

function keyOf([src, dst]: readonly [string, string]): string {
  return `patch ${patchKey({ src, dst })}`;
}

function attachment([action, port = '', dir, component = '']: readonly string[]): Effect {
  if (dir !== 'rx' && dir !== 'tx') return NONE;
  const side = [sideKey(port, dir, component)];
  return action === 'add' ? { closes: [], opens: side } : { closes: side, opens: [] };
}

function entry([action, type, match = '', port = match]: readonly string[]): Effect {
  if (type !== 'mac') return NONE;
  const key = [entryKey({ mac_address: match, port })];
  return action === 'add' ? { closes: [], opens: key } : { closes: key, opens: [] };
}
