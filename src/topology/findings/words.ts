import { processName } from '../../text/process-id.js';
import type { Element } from '../forwarding/element.js';
import { elementName } from '../forwarding/trace.js';

/** The most items of a list that are all named in a text. */
const MAX_LISTED = 4;

/** `ring:0`, `ring:0 and ring:1`, `ring:0, ring:1 and ring:2`, and of a long list `ring:0, ring:1, ring:2 and 60 more`. */
export function listed(items: readonly string[]): string {
  if (items.length > MAX_LISTED) {
    const named = items.slice(0, MAX_LISTED - 1);
    return listed([...named, `${items.length - named.length} more`]);
  }
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** What the name of an element is made of. */
type Named = Pick<Element, 'process' | 'component' | 'action' | 'rx' | 'tx'>;

/** How a finding names an element as its subject: `vf:2/fw0`, `pipe:0`, or the process. */
export function subjectOf(element: Named): string {
  const { process, component } = element;
  return pipeOf(element) ?? (component === undefined ? process : `${process}/${component}`);
}

/** `fw0 of vf 2`, `pipe:0`, `nfv 3`. */
export function nameOf(element: Named): string {
  return pipeOf(element) ?? elementName(element);
}

/** The names of elements, each once: `fw0 of vf 2 and nfv 3`. */
export function namesOf(elements: readonly Named[]): string {
  return listed(unique(elements.map(nameOf)));
}

function pipeOf({ action, rx, tx }: Named): string | undefined {
  if (action !== 'piped') return undefined;
  return [...rx, ...tx].find(({ port }) => port.startsWith('pipe:'))?.port;
}

/** `vf 1 and nfv 3`. @param ids such as `vf:1`. */
export function processNames(ids: readonly string[]): string {
  return listed(ids.map(processName));
}

/** Each once, in the order of their first places. */
export function unique<T>(items: Iterable<T>): T[] {
  return [...new Set(items)];
}

/** The order of ports of one type: `ring:2` before `ring:10`. */
export function byNumber(a: string, b: string): number {
  return Number(a.slice(a.indexOf(':') + 1)) - Number(b.slice(b.indexOf(':') + 1));
}
