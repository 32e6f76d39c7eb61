import { UnsafeCommandError } from '../spp/errors.js';
import type { Registry } from '../spp/registry.js';

/**
 * Checks a port before a vf or mirror is told to attach it.
 *
 * @throws UnsafeCommandError for a ring that the primary does not have: a process that cannot open a port keeps it all the
 * same, and refuses every change from then on.
 */
export function checkRing(registry: Registry, port: string): void {
  const rings = registry.rings();
  if (!port.startsWith('ring:') || rings === undefined || rings.has(port)) return;
  throw new UnsafeCommandError(
    `the primary has no ${port}, and who cannot open a port refuses every later change`,
  );
}
