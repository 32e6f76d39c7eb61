import { ZOOMS } from './layout/zoom.js';
import type { State } from './store.js';

/** The view settings, which the browser stores between visits. */
type Settings = Partial<Pick<State, 'view' | 'zoom' | 'unusedPorts'>>;

/** A key-value storage, such as the local storage of a browser. */
interface SettingsStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'spp-ctl panel';

/** Reads and validates the stored settings. */
export function readSettings(storage: Pick<SettingsStorage, 'getItem'>): Settings {
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

export function writeSettings(
  storage: Pick<SettingsStorage, 'setItem'>,
  { view, zoom, unusedPorts }: State,
): void {
  try {
    storage.setItem(KEY, JSON.stringify({ view, zoom, unusedPorts }));
  } catch {
    // The page works without storage, which may be full or forbidden.
  }
}
