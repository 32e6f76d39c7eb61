import { Host } from './host.js';
import type { HostProcess } from './host/host-process.js';
import type { Tenant } from './host/host-state.js';
import type { ModelOptions } from './model.js';

/** Ports that processes of releases without a shared host were recorded with. */
const RECORDED_PORTS = ['pcap'] as const;

/** Begins the life of a process on the shared host, or on a host of its own. */
export function launchOnHost(
  { sharedHost, phys, rings, kind, clientId }: ModelOptions,
  tenant: Omit<Tenant, 'kind' | 'clientId'>,
): HostProcess {
  const host =
    sharedHost ?? new Host({ phys, rings, with: tenant.ownDevices === true ? RECORDED_PORTS : [] });
  return host.launch({ ...tenant, kind, clientId });
}
