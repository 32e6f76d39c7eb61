const UNITS = { ms: 1, s: 1_000, m: 60_000 } as const;

/**
 * Parses a duration such as `500ms`, `5s` or `2m`.
 *
 * @returns milliseconds, or undefined when the text is no duration.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m)$/.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
}

/** Formats milliseconds: 5000 is `5s`. */
export function formatDuration(ms: number): string {
  if (ms >= UNITS.m && ms % UNITS.m === 0) return `${ms / UNITS.m}m`;
  if (ms >= UNITS.s && ms % 100 === 0) return `${ms / UNITS.s}s`;
  return `${Math.round(ms * 10) / 10}ms`;
}
