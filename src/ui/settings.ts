import { ZOOMS } from './layout/zoom.js';
import type { Cell } from './layout/scene.js';
import type { GoneProcess } from './gone.js';
import { GROUPINGS, type State } from './store.js';

/** What the browser stores between visits: the view, the places that a person has given to boxes, and what was lost. */
type Settings = Partial<
  Pick<State, 'view' | 'zoom' | 'unusedPorts' | 'groupBy' | 'collapsed' | 'pinned' | 'gone'>
>;

/** A key-value storage, such as the local storage of a browser. */
interface SettingsStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** A proxy may show several panels at one address: each path has settings of its own. */
function keyOf(path: string): string {
  return `spp-ctl panel${path === '' ? '' : ` ${path}`}`;
}

/** Reads and validates the stored settings. @param path of the server. */
export function readSettings(storage: Pick<SettingsStorage, 'getItem'>, path = ''): Settings {
  try {
    const value: unknown = JSON.parse(storage.getItem(keyOf(path)) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const { view, zoom, unusedPorts, groupBy, collapsed, pinned, gone } = value as Record<string, unknown>;
    const grouping = GROUPINGS.find((each) => each === groupBy);
    return {
      ...(view === 'picture' || view === 'list' ? { view } : {}),
      ...(ZOOMS.some((each) => each === zoom) ? { zoom: Number(zoom) } : {}),
      ...(typeof unusedPorts === 'boolean' ? { unusedPorts } : {}),
      ...(grouping === undefined ? {} : { groupBy: grouping }),
      ...(isListOf(collapsed, isText) ? { collapsed: new Set(collapsed) } : {}),
      ...(isListOf(pinned, isPin) ? { pinned: new Map(pinned) } : {}),
      ...(isListOf(gone, isGone) ? { gone } : {}),
    };
  } catch {
    return {};
  }
}

export function writeSettings(
  storage: Pick<SettingsStorage, 'setItem'>,
  { view, zoom, search, unusedPorts, groupBy, collapsed, pinned, gone }: State,
  path = '',
): void {
  try {
    const lists = { collapsed: [...collapsed], pinned: [...pinned], gone };
    // The zoom of what a search has found ends with the search.
    const chosen = search === '' ? { zoom } : {};
    storage.setItem(keyOf(path), JSON.stringify({ view, ...chosen, unusedPorts, groupBy, ...lists }));
  } catch {
    // The page works without storage, which may be full or forbidden.
  }
}

function isListOf<T>(value: unknown, isOne: (each: unknown) => each is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPin(value: unknown): value is [string, Cell] {
  if (!Array.isArray(value)) return false;
  const [id, cell] = value as [unknown, Partial<Record<keyof Cell, unknown>> | null | undefined];
  const isIndex = (each: unknown): boolean =>
    typeof each === 'number' && Number.isInteger(each) && each >= 0 && each < 1_000;
  return isText(id) && isIndex(cell?.column) && isIndex(cell?.row);
}

function isGone(value: unknown): value is GoneProcess {
  if (typeof value !== 'object' || value === null) return false;
  const { id, type, since, was } = value as Record<string, unknown>;
  return isText(id) && isText(type) && isText(was) && isText(since) && !Number.isNaN(Date.parse(since));
}
