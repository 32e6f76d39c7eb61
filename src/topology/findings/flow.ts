import type { Element } from '../forwarding/element.js';
import type { ForwardingModel } from '../forwarding/model.js';
import { portEnd } from '../forwarding/port-ends.js';

/**
 * Where packets can come: from the wire, virtual machines, applications and files, through the elements that are not idle. Classifier
 * entries are not looked at, so a port that has packets by this may still have none.
 */
export class Flow {
  readonly #fed = new Set<string>();

  constructor(private readonly model: ForwardingModel) {
    const next: string[] = [];
    const feed = (port: string): void => {
      if (this.#fed.has(port)) return;
      this.#fed.add(port);
      next.push(port);
    };
    for (const port of model.ports) if (isSource(port)) feed(model.queueOf(port));
    for (let port = next.pop(); port !== undefined; port = next.pop())
      for (const { idle, tx } of model.readersOf(port))
        if (idle === undefined) for (const { port: to } of tx) if (!isSource(to)) feed(to);
  }

  /** Whether packets can come to a port: from outside, or from an element that takes packets. */
  feeds(port: string): boolean {
    return this.#fed.has(this.model.queueOf(port));
  }

  /** Whether packets can come to an element. */
  reaches({ rx }: Element): boolean {
    return rx.some(({ port }) => this.feeds(port));
  }

  /** Whether packets can come to an element from another element, by a ring. */
  passesBy({ rx }: Element): boolean {
    return rx.some(({ port }) => !isSource(port) && this.feeds(port));
  }
}

/** Whether packets arrive at a port from outside of the panel. What is sent to such a port leaves the panel. */
export function isSource(port: string): boolean {
  return portEnd(port) !== undefined;
}
