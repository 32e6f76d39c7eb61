import { useEffect } from 'preact/hooks';
import type { TraceState } from '../trace.js';

/** Scrolls to the paths of a trace when they are there, and to the one that is chosen: to its start, if it is too long. */
export function useTraceInView(
  drawing: { readonly current: HTMLElement | null },
  trace: TraceState | undefined,
): void {
  const key =
    trace?.result === undefined ? '' : JSON.stringify([trace.query, trace.chosen, trace.result.paths.length]);
  useEffect(() => {
    if (key === '') return;
    const lit = [...(drawing.current?.querySelectorAll('.box.is-lit, .shelf-port.is-lit') ?? [])];
    // What comes last is in view for certain: the start of the path, but not a NIC, which may be far from all of its cables.
    const place = (each: Element): number =>
      each.classList.contains('tint-phy') ? Infinity : each.getBoundingClientRect().left;
    const left = new Map(lit.map((each) => [each, place(each)]));
    lit.sort((a, b) => (left.get(b) ?? 0) - (left.get(a) ?? 0));
    for (const each of lit) each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [key]);
}
