import { ZOOMS } from './layout/zoom.js';
import type { State } from './store.js';

/** What is remembered from visit to visit: how somebody likes to look at the panel. */
type Settings = Partial<Pick<State, 'view' | 'zoom' | 'unusedPorts'>>;

/** Where it is kept, such as the local storage of a browser. */
interface Kept {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'spp-ctl panel';

/** What was remembered; nothing of it is trusted. */
export function readSettings(storage: Pick<Kept, 'getItem'>): Settings {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const { view, zoom, unusedPorts } = value as Record<string, unknown>;
    return {
      ...(view === 'picture' || view === 'list' ? { view } : {}),
      ...(ZOOMS.some((each) => each === zoom) ? { zoom: Number(zoom) } : {}),
      ...(typeof unusedPorts === 'boolean' ? { unusedPorts } : {}),
    };
  } catch {
    return {};
  }
}

export function writeSettings(storage: Pick<Kept, 'setItem'>, { view, zoom, unusedPorts }: State): void {
  try {
    storage.setItem(KEY, JSON.stringify({ view, zoom, unusedPorts }));
  } catch {
    // A full or forbidden storage is no reason not to show the panel.
  }
}
