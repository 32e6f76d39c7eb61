import type { Addresses } from './lifecycle.js';
import { isLoopback } from '../http/access/allowed-hosts.js';
import type { Options } from '../cli/options.js';

/** A possible exposure: more clients have access than the operator may know. */
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
  options: Pick<Options, 'token-file' | 'tls-cert' | 'tls-client-ca'>,
  { api, primary, secondary }: Addresses,
): Exposure[] {
  const found: Exposure[] = [];
  // A URL has IPv6 addresses in brackets.
  if (!isLoopback(new URL(api).hostname.replace(/^\[|\]$/g, ''))) {
    if (options['token-file'] === undefined && options['tls-client-ca'] === undefined) {
      const message = `no authentication: anybody who reaches ${api} can change the panel; see --token-file`;
      found.push({ fields: { api }, message });
    } else if (options['token-file'] !== undefined && options['tls-cert'] === undefined) {
      const message = `no TLS: bearer tokens reach ${api} in clear text, for anybody on the way to read; see --tls-cert`;
      found.push({ fields: { api }, message });
    }
  }
  if (!isLoopback(primary.address)) {
    const { address } = primary;
    const ports = [primary.port, secondary.port];
    const message = `anybody who reaches ${address} ports ${ports.join(' and ')} can pose as an SPP process`;
    found.push({ fields: { address, ports }, message: `the processes know no authentication: ${message}` });
  }
  return found;
}
