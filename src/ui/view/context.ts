import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Page } from '../page.js';
import type { State } from '../store.js';

export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a view is part of. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('a view outside of the page');
  return page;
}

/** What the page knows; the view is drawn again when it changes. */
export function usePageState(page: Page): State {
  const [state, setState] = useState(page.state);
  useEffect(() => {
    const update = (): void => setState(page.state);
    update();
    return page.store.subscribe(update);
  }, [page]);
  return state;
}
