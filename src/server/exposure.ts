import type { Addresses } from './lifecycle.js';
import { isLoopback } from '../http/access/allowed-hosts.js';
import type { Options } from '../cli/options.js';

/** Something that more people can do than the operator may know. */
export interface Exposure {
  /** What it is about, for the log. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/**
 * What is open to whom, and should perhaps not be.
 *
 * @param addresses where the controller listens: 0.0.0.0 and :: are every address of the machine.
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
