import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layOut } from '../layout/layout.js';
import { fittingZoom } from '../layout/zoom.js';
import { type Counts, countsOf, countsText, findingFocus, findingOf, findingsByItem } from '../findings.js';
import { type Focus, focusOf, search } from '../selection.js';
import type { State } from '../store.js';
import { indexOf, type Topology } from '../topology.js';
import { traceFocus } from '../trace.js';
import { syncStatusOf } from '../desired.js';
import { BoxView } from './box.js';
import { usePage } from './context.js';
import { Drag } from './drag.js';
import { FindingMark } from './findings.js';
import { itemsOf } from './items.js';
import { Links } from './links.js';
import { Roving } from './roving.js';
import { ShelfPortView } from './shelf-port.js';

/** The smallest zoom factor that is chosen automatically. */
const READABLE = 0.75;

/** Padding of the stage and of the picture, above and below the scene, in pixels. */
const STAGE_PADDING = 48;

/** The media query of narrow.css: the details cover the lower part of the picture. */
const NARROW = '(max-width: 800px)';

/** The panel as a picture. */
export function Picture({ state, topology }: { readonly state: State; readonly topology: Topology }): VNode {
  const page = usePage();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const cable = useRef<SVGPathElement>(null);
  const width = useWidth(frame);
  const { unusedPorts, selection, armed } = state;
  const zoom = typeof state.zoom === 'number' ? state.zoom : 1;
  const found = useMemo(() => search(topology, state.search), [topology, state.search]);
  const scene = useMemo(
    () => layOut(found, { width: Math.floor(width / zoom), unusedPorts }),
    [found, width, zoom, unusedPorts],
  );
  const focus = focusIn(state, topology);
  const findings = useMemo(() => findingsByItem(state.findings, topology), [state.findings, topology]);
  const countsAt = (id: string): Counts => countsOf(findings.get(id) ?? []);
  const items = useMemo(
    () => itemsOf(scene, new Map(found.processes.map(({ id, status }) => [id, status]))),
    [scene, found],
  );
  const roving = useMemo(() => new Roving(() => frame.current), []);
  const drag = useMemo(
    () =>
      new Drag(
        page,
        () => drawing.current,
        () => cable.current,
      ),
    [page],
  );
  useLayoutEffect(() => roving.drawn(items));
  useLayoutEffect(() => {
    // The zoom is chosen once. It stays when processes connect or disconnect.
    if (typeof state.zoom === 'number' || width === 0 || topology.processes.length === 0) return;
    const height = frame.current?.parentElement?.clientHeight ?? 0;
    const room = { width, height: height - STAGE_PADDING };
    const fitting = matchMedia(NARROW).matches ? 1 : fittingZoom(topology, room, unusedPorts);
    page.store.set({ zoom: state.zoom === 'all' ? fitting : Math.max(fitting, READABLE) });
  }, [state.zoom, width, topology]);
  const wasSelected = useRef(false);
  useEffect(() => {
    if (selection === undefined) {
      // After the details are closed by keyboard, the focus returns to the picture.
      if (wasSelected.current && document.activeElement === document.body) roving.focus();
    } else if (matchMedia(NARROW).matches) {
      const shown = drawing.current;
      // A finding has no item of its own.
      (shown?.querySelector('.is-selected') ?? shown?.querySelector('.is-lit'))?.scrollIntoView({
        block: 'start',
      });
    }
    wasSelected.current = selection !== undefined;
  }, [selection?.kind, selection?.id]);

  const { processes, ports } = indexOf(found);
  const classes = ['picture'];
  if (focus !== undefined) classes.push('has-focus');
  if (armed !== undefined) classes.push('is-arming');
  if (scene.dense) classes.push('is-dense');
  return (
    <div
      class={classes.join(' ')}
      ref={frame}
      role="group"
      aria-label="Picture of the panel"
      aria-describedby="picture-keys"
      onKeyDown={(event) => roving.key(event)}
      onFocusIn={(event) => roving.focused(event.target)}
      onPointerDown={(event) => drag.down(event)}
    >
      <p id="picture-keys" class="hidden">
        Arrow keys move between items, Enter selects an item or completes a patch, Escape cancels. The list
        shows the same as text.
      </p>
      <div
        class="scene-room"
        style={{ width: `${scene.width * zoom}px`, height: `${scene.height * zoom}px` }}
      >
        <div
          class="scene"
          ref={drawing}
          style={{ width: `${scene.width}px`, height: `${scene.height}px`, transform: `scale(${zoom})` }}
        >
          <Links width={scene.width} height={scene.height} links={scene.links} focus={focus} />
          {scene.ports.map((place) => {
            const port = ports.get(place.id);
            return (
              port !== undefined && (
                <ShelfPortView
                  key={place.id}
                  place={place}
                  port={port}
                  rate={state.rates.get(place.id)}
                  selection={selection}
                  lit={focus?.ports.has(place.id) === true}
                  findings={countsText(countsAt(place.id))}
                />
              )
            );
          })}
          {scene.boxes.map((box) => {
            const process = processes.get(box.id);
            return (
              process !== undefined && (
                <BoxView
                  key={box.id}
                  box={box}
                  process={process}
                  topology={found}
                  selection={selection}
                  focus={focus}
                  armed={armed}
                  syncStatus={syncStatusOf(state.status, box.id)}
                  findings={countsText(countsAt(box.id))}
                />
              )
            );
          })}
          {scene.ports.map((place) => (
            <FindingMark
              key={place.id}
              counts={countsAt(place.id)}
              at={place}
              dim={focus?.ports.has(place.id) === false}
            />
          ))}
          {scene.boxes.map((box) => (
            <FindingMark
              key={box.id}
              counts={countsAt(box.id)}
              at={box}
              dim={focus?.processes.has(box.id) === false}
            />
          ))}
          <svg class="rubber" width={scene.width} height={scene.height} aria-hidden="true">
            <path ref={cable} />
          </svg>
        </div>
      </div>
      {scene.boxes.length === 0 && <Nothing searched={state.search !== ''} />}
    </div>
  );
}

/** The items that stay lit while the others fade; undefined if none fade. */
function focusIn({ selection, findings, trace }: State, topology: Topology): Focus | undefined {
  if (selection === undefined) return trace && traceFocus(topology, trace);
  if (selection.kind !== 'finding') return focusOf(topology, selection);
  const finding = findingOf(findings, selection);
  return finding && findingFocus(topology, finding);
}

function Nothing({ searched }: { readonly searched: boolean }): VNode {
  return (
    <p class="nothing">
      {searched ? 'No matches.' : 'No SPP process is connected. Processes appear when they connect.'}
    </p>
  );
}

/** The current width of an element. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(element.current?.clientWidth ?? 0), []);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return width;
}
