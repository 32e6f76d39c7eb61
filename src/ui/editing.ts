const KEY = 'spp-ctl document';

/** The text of the document that is edited. It survives a reload of the page, and ends with the tab. */
export class Editing {
  #text: string | undefined;

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#text = storage.getItem(KEY) ?? undefined;
  }

  /** Undefined while no document is edited. */
  get text(): string | undefined {
    return this.#text;
  }

  set text(text: string | undefined) {
    this.#text = text;
    try {
      if (text === undefined) this.storage.removeItem(KEY);
      else this.storage.setItem(KEY, text);
    } catch {
      // The page works without storage, which may be full or forbidden.
    }
  }
}
