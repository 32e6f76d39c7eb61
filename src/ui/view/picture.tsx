import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { absentIn } from '../absent.js';
import { firstZoom, fittingZoom } from '../layout/zoom.js';
import { type Counts, countsOf, countsText, findingFocus, findingOf, findingsByItem } from '../findings.js';
import type { Scene } from '../layout/scene.js';
import { type Focus, focusOf, type Part } from '../selection.js';
import type { State } from '../store.js';
import { indexOf, type Topology } from '../topology.js';
import { traceFocus } from '../trace.js';
import { PanelTraffic } from '../traffic.js';
import { syncStatusOf } from '../desired.js';
import { useBoot } from './boot.js';
import { BoxView } from './box.js';
import { AbsentBox } from './absent-box.js';
import { Cards } from './cards.js';
import { usePage } from './context.js';
import { Drag } from './drag.js';
import { FindingMark } from './findings.js';
import { Hover } from './hover.js';
import { itemsOf, linkKey } from './items.js';
import { Links } from './links.js';
import { Moving } from './moving.js';
import { Nothing } from './nothing.js';
import { PictureBar } from './picture-bar.js';
import { usePictureLayout } from './picture-layout.js';
import { rem, textScale } from './placed.js';
import { Roving } from './roving.js';
import { ShelfPortView } from './shelf-port.js';
import { useTraceInView } from './trace-scroll.js';

/** Padding of the stage and of the picture, and the bar, above and below the scene, in pixels of the layout. */
const AROUND = 92;

/** The media query of narrow.css: the details cover the lower part of the picture. */
const NARROW = '(max-width: 50em)';

/** Below this width, as on a phone, the picture is a list of boxes without cables, in pixels of the layout. */
const PHONE = 520;

/** With more boxes than this, packets are drawn as they move only on what is selected. */
const LIVELY = 24;

/** The largest zoom factor of what a search finds. */
const SEARCH_ZOOM = 1.25;

/** The panel as a picture. */
export function Picture({ state, topology }: { readonly state: State; readonly topology: Topology }): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div ref={frame} class="picture-room">
      {width === 0 ? null : width < PHONE ? (
        <Cards state={state} topology={topology} focus={focusIn(state, topology)} />
      ) : (
        <WidePicture state={state} topology={topology} width={width} />
      )}
    </div>
  );
}

interface WidePictureProps {
  readonly state: State;
  readonly topology: Topology;
  readonly width: number;
}

function WidePicture({ state, topology, width }: WidePictureProps): VNode {
  const page = usePage();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const cable = useRef<SVGPathElement>(null);
  const { selection, armed, rates } = state;
  const absent = useMemo(
    () => new Map(absentIn(state).map((each) => [each.id, each])),
    [state.topology, state.status, state.desired, state.gone, state.activity],
  );
  const layout = usePictureLayout(state, topology, absent, width);
  const { drawn, found, scene, scale, isSmall, options, tidy } = layout;
  const focus = useMemo(() => focusIn(state, topology), [selection, state.findings, state.trace, topology]);
  const findings = useMemo(() => findingsByItem(state.findings, topology), [state.findings, topology]);
  const countsAt = (id: string): Counts => countsOf(findings.get(id) ?? []);
  /** The zoom that was chosen for the person, who may have chosen another one since. */
  const ownZoom = useRef<State['zoom'] | undefined>(undefined);
  useBoot(state, drawn, () => {
    tidy();
    if (page.state.zoom === ownZoom.current) page.store.set({ zoom: 'fair' });
  });
  const traffic = useMemo(() => new PanelTraffic(drawn, rates), [drawn, rates]);
  const items = useMemo(() => {
    const statuses = new Map(found.processes.map(({ id, status }) => [id, status]));
    return itemsOf(scene, { statuses, absent, isSmall });
  }, [scene, found, absent, isSmall]);
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
  const moving = useMemo(() => new Moving(page, () => drawing.current), [page]);
  moving.scene = state.groupBy === 'path' && state.search === '' ? scene : undefined;
  useLayoutEffect(() => roving.drawn(items));
  const room = (): { width: number; height: number } => ({
    width,
    height: (frame.current?.closest('.stage')?.clientHeight ?? 0) / textScale() - AROUND,
  });
  useLayoutEffect(() => {
    // The zoom is chosen once. It stays when processes connect or disconnect.
    if (typeof state.zoom === 'number' || found.processes.length === 0) return;
    const fitting = fittingZoom(found, room(), options);
    ownZoom.current = state.zoom === 'all' ? fitting : firstZoom(fitting, found.processes.length);
    page.store.set({ zoom: ownZoom.current });
  }, [state.zoom, width, found]);
  // What a search finds is fitted into the view, and the zoom before it comes back with the whole panel.
  const zoomBefore = useRef<State['zoom'] | undefined>(undefined);
  useLayoutEffect(() => {
    if (state.search === '') {
      if (zoomBefore.current !== undefined) page.store.set({ zoom: zoomBefore.current });
      zoomBefore.current = undefined;
    } else if (found.processes.length + found.ports.length > 0) {
      zoomBefore.current ??= state.zoom;
      page.store.set({ zoom: fittingZoom(found, room(), options, SEARCH_ZOOM) });
    }
  }, [state.search]);
  const wasSelected = useRef(false);
  useEffect(() => {
    if (selection === undefined) {
      // After the details are closed by keyboard, the focus returns to the picture.
      if (wasSelected.current && document.activeElement === document.body) roving.focus();
    } else {
      const shown = drawing.current;
      // A finding has no item of its own.
      const item = shown?.querySelector('.is-selected') ?? shown?.querySelector('.is-lit');
      item?.scrollIntoView(
        matchMedia(NARROW).matches ? { block: 'start' } : { block: 'nearest', inline: 'nearest' },
      );
    }
    wasSelected.current = selection !== undefined;
  }, [selection?.kind, selection?.id]);

  useTraceInView(drawing, selection === undefined ? state.trace : undefined);

  const { processes } = indexOf(found);
  // The counters of the ports change without the picture.
  const { ports } = indexOf(topology);
  const now = Date.parse(topology.time);
  const isLively = scene.boxes.length <= LIVELY;
  const classes = ['picture'];
  if (focus !== undefined) classes.push('has-focus');
  if (armed !== undefined) classes.push('is-arming');
  if (isSmall) classes.push('is-small');
  return (
    <>
      <PictureBar
        state={state}
        processes={found.processes}
        isSmall={isSmall}
        tidy={() => {
          tidy();
          page.store.set({ pinned: new Map() });
        }}
      />
      <div
        class={classes.join(' ')}
        ref={frame}
        role="group"
        aria-label="Picture of the panel"
        aria-describedby="picture-keys"
        onKeyDown={(event) => {
          if (!moving.key(event)) roving.key(event);
        }}
        onFocusIn={(event) => roving.focused(event.target)}
        onClick={({ target }) => {
          const link = linkAt(target, scene);
          if (link !== undefined) page.store.select(link);
        }}
        onPointerDown={(event) => {
          drag.down(event);
          moving.down(event);
        }}
      >
        <p id="picture-keys" class="hidden">
          Arrow keys move between items, Enter selects an item or completes a patch, Escape cancels. Alt and
          an arrow key move a process. The list shows the same as text.
        </p>
        <div
          class="scene-room"
          style={{ width: rem(scene.width * scale), height: rem(scene.height * scale) }}
        >
          <div
            class="scene"
            ref={drawing}
            style={{ width: rem(scene.width), height: rem(scene.height), transform: `scale(${scale})` }}
          >
            <Links scene={scene} focus={focus} rates={rates} traffic={traffic} isLively={isLively} />
            {scene.titles.map(({ text, x, y }) => (
              <h2 key={text} class="group-title" style={{ left: rem(x), top: rem(y) }}>
                {text}
              </h2>
            ))}
            {scene.ports.map((place) => {
              const port = ports.get(place.id);
              return (
                port !== undefined && (
                  <ShelfPortView
                    key={place.id}
                    place={place}
                    port={port}
                    rate={rates.get(place.id)}
                    now={now}
                    isSmall={isSmall}
                    selection={selection}
                    lit={focus?.ports.has(place.id) === true}
                    findings={countsText(countsAt(place.id))}
                  />
                )
              );
            })}
            {scene.boxes.map((box) => {
              const process = processes.get(box.id);
              const left = absent.get(box.id);
              if (left !== undefined)
                return (
                  <AbsentBox
                    key={box.id}
                    box={box}
                    absent={left}
                    isSmall={isSmall}
                    selection={selection}
                    fades={focus?.processes.has(box.id)}
                  />
                );
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
                    isSmall={isSmall}
                    traffic={traffic}
                    isLively={isLively}
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
            <Hover scene={scene} topology={found} frame={drawing} />
            <svg class="rubber" viewBox={`0 0 ${scene.width} ${scene.height}`} aria-hidden="true">
              <path ref={cable} />
            </svg>
          </div>
        </div>
        {scene.boxes.length === 0 && <Nothing searched={state.search !== ''} />}
      </div>
    </>
  );
}

/** What a click on a cable selects: the only edge that it stands for, or its port. */
function linkAt(target: EventTarget | null, { links }: Scene): Part | undefined {
  const name = target instanceof Element ? target.closest('[data-link]')?.getAttribute('data-link') : null;
  const link = links.find((each) => linkKey(each) === name);
  const [edge, ...others] = link?.edges ?? [];
  if (link === undefined || edge === undefined) return undefined;
  return others.length === 0 ? { kind: 'edge', id: edge } : { kind: 'port', id: link.port };
}

/** The items that stay lit while the others fade; undefined if none fade. */
function focusIn({ selection, findings, trace }: State, topology: Topology): Focus | undefined {
  if (selection === undefined) return trace && traceFocus(topology, trace);
  if (selection.kind !== 'finding') return focusOf(topology, selection);
  const finding = findingOf(findings, selection);
  return finding && findingFocus(topology, finding);
}

/** The current width of an element, in pixels of the layout. It is less if the browser has a larger font size. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  const measure = (): void => setWidth(Math.floor((element.current?.clientWidth ?? 0) / textScale()));
  useLayoutEffect(measure, []);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return width;
}
