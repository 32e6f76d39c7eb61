import { Host } from './host.js';
import type { ModelOptions } from './model.js';

/**
 * The host that a process runs on: the shared one, or one of its own. `sharesDevices`: whether processes of its release
 * share devices at all. Before DPDK had hotplug for several processes (18.11) each had its own.
 */
export function hostOf({ sharedHost, phys, rings }: ModelOptions, sharesDevices = true): Host {
  if (sharesDevices) return sharedHost ?? new Host({ phys, rings });
  return new Host({ phys, rings, with: sharedHost?.with ?? ['pcap'] });
}
