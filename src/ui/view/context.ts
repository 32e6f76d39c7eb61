import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Page } from '../page.js';

export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a view is part of. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('usePage() was called outside of PageContext');
  return page;
}

/** What has a state, and calls its listeners when the state has changed. */
interface Source<T> {
  readonly state: T;
  subscribe(listener: () => void): () => void;
}

/** The state of the page, or of the nodes. The view is drawn again when the state changes. */
export function useStateOf<T>(source: Source<T>): T {
  const [state, setState] = useState(source.state);
  useEffect(() => {
    const update = (): void => setState(source.state);
    update();
    return source.subscribe(update);
  }, [source]);
  return state;
}
