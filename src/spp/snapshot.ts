/** A state as it was read once, for all who asked for it. */
export class Snapshot<State> {
  #made: unknown;

  constructor(readonly state: State) {}

  /** What is made of the state: made by who asks first, and the same for all others. Everybody has to make the same. */
  once<T>(make: (state: State) => T): T {
    return (this.#made ??= make(this.state)) as T;
  }
}
