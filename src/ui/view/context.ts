import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Page } from '../page.js';
import type { State } from '../store.js';

export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a view is part of. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('usePage() was called outside of PageContext');
  return page;
}

/** The state of the page. The view is drawn again when the state changes. */
export function usePageState(page: Page): State {
  const [state, setState] = useState(page.state);
  useEffect(() => {
    const update = (): void => setState(page.state);
    update();
    return page.store.subscribe(update);
  }, [page]);
  return state;
}
