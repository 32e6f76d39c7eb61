import type { Addresses } from './lifecycle.js';
import { isLoopback } from '../http/access/allowed-hosts.js';
import type { Options } from '../cli/options.js';

/** A possible exposure: more clients have access than the operator may know, or fewer nodes than the operator may expect. */
export interface Exposure {
  /** The fields of the log line. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/**
 * The exposures of a configuration.
 *
 * @param addresses of the controller: 0.0.0.0 and :: stand for every address of the machine.
 */
export function exposuresOf(
  options: Pick<Options, 'token-file' | 'tls-cert' | 'tls-client-ca'> &
    Partial<Pick<Options, 'etcd' | 'advertise'>>,
  { api, primary, secondary }: Addresses,
): Exposure[] {
  const found: Exposure[] = [];
  if (!isLoopback(hostIn(api))) {
    if (options['token-file'] === undefined && options['tls-client-ca'] === undefined) {
      const message = `no authentication: anybody who reaches ${api} can change the panel; see --token-file`;
      found.push({ fields: { api }, message });
    } else if (options['token-file'] !== undefined && options['tls-cert'] === undefined) {
      const message = `no TLS: bearer tokens reach ${api} in clear text, for anybody on the way to read; see --tls-cert`;
      found.push({ fields: { api }, message });
    }
  }
  const { etcd = [], advertise } = options;
  if (advertise === undefined && isLoopback(hostIn(api)) && etcd.some((url) => !isLoopback(hostIn(url)))) {
    const message = `other nodes cannot reach the API of this one at ${api}; see --api-bind and --advertise`;
    found.push({ fields: { api }, message });
  }
  if (!isLoopback(primary.address)) {
    const { address } = primary;
    const ports = [primary.port, secondary.port];
    const message = `anybody who reaches ${address} ports ${ports.join(' and ')} can pose as an SPP process`;
    found.push({ fields: { address, ports }, message: `the processes know no authentication: ${message}` });
  }
  return found;
}

/** The host of a URL. A URL has IPv6 addresses in brackets. */
function hostIn(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}
