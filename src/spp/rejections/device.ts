import { processName } from '../../text/process-id.js';
import { type HostChange, typeOf } from '../host/change.js';
import type { HostModel } from '../host/model.js';

/**
 * Explains why a process could not create the device of a port. The message of the process says nothing about it, and DPDK
 * tells its reason to the log of the process only.
 *
 * @param id of the process: `nfv:1`.
 * @returns a sentence without a full stop: the reason that the host model knows, otherwise the probable ones.
 */
export function explainNoDevice(
  host: HostModel,
  id: string,
  change: HostChange & { readonly port: string },
): string | undefined {
  const { port } = change;
  const refusal = host.check(id, change);
  if (refusal !== undefined) return refusal.reason;
  const owner = host.orphanOf(port);
  if (owner !== undefined) return `${port} remains of ${processName(owner)}, which has ended`;
  switch (typeOf(port)) {
    case 'ring':
      return `the primary may have no ${port}: rings are created when it starts`;
    case 'vhost':
      return `the host may already have ${port}, or its socket file /tmp/sock${port.slice('vhost:'.length)} is in use`;
    case 'nullpmd':
      return `the host may already have ${port}`;
    case 'pcap':
    case 'memif':
      return `the host may already have ${port}, or its DPDK was built without the ${typeOf(port)} driver`;
    default:
      return undefined;
  }
}
