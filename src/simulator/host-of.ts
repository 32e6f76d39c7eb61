import { Host } from './host.js';
import type { ModelOptions } from './model.js';

/** Ports that processes of releases without a shared host were recorded with. */
const RECORDED_PORTS = ['pcap'] as const;

/**
 * The host that a process runs on: the shared one, or one of its own.
 *
 * @param ownDevices see Tenant.
 */
export function hostOf({ sharedHost, phys, rings }: ModelOptions, ownDevices = false): Host {
  return sharedHost ?? new Host({ phys, rings, with: ownDevices ? RECORDED_PORTS : [] });
}
