import { Classifiers, type Classifying } from './classifier.js';
import { forwardPackets, type Forwarding } from './component-forwarder.js';
import { mirrorPackets } from './mirror.js';
import type { DataPath, Held, Poll } from './poll-loop.js';
import type { Operations } from './worker-ports.js';

/** A component as its worker core runs it: the version that the last change of the component made. */
export interface ComponentWork {
  /** Number of the component in its process. */
  readonly number: number;
  readonly core: number;
  readonly name: string;
  readonly work:
    | { readonly kind: 'classify'; readonly component: Classifying }
    | { readonly kind: 'forward'; readonly component: Forwarding };
}

export interface ComponentPathOptions {
  /** Components that run, in the order of their cores and of the components of each core. */
  readonly running: () => readonly ComponentWork[];
  readonly operations: Operations;
  /** Whether components receive without being ready, as up to 18.05.1. */
  readonly isAlwaysReady: boolean;
}

/** slave_main() of vf/spp_vf.c and mirror/spp_mirror.c: each core runs its components one after the other. */
export class ComponentPath implements DataPath {
  readonly #options: ComponentPathOptions;
  readonly #classifiers = new Classifiers();
  readonly #names = new Map<number, string>();

  constructor(options: ComponentPathOptions) {
    this.#options = options;
  }

  polls(): Poll[] {
    return this.#options.running().map((each) => this.#poll(each));
  }

  *held(): Iterable<Held> {
    for (const { number, slot, mbufs } of this.#classifiers.buffered())
      yield { component: this.#names.get(number), slot, mbufs };
  }

  clear(): void {
    this.#classifiers.clear();
  }

  #poll({ number, core, name, work }: ComponentWork): Poll {
    const { operations, isAlwaysReady } = this.#options;
    if (work.kind === 'classify') {
      this.#names.set(number, name);
      return {
        core,
        component: name,
        run: (io) => {
          this.#classifiers.classify(number, work.component, operations, isAlwaysReady, io);
        },
      };
    }
    const { component } = work;
    return {
      core,
      component: name,
      run: (io) => {
        if (component.type === 'mirror') mirrorPackets(component, io);
        else forwardPackets(component, operations, isAlwaysReady, io);
      },
    };
  }
}
