import { isIP } from 'node:net';
import { formatDuration, parseDuration } from '../text/duration.js';

/** An invalid value of an option, or words that the command does not have. */
export class OptionError extends Error {
  override readonly name: string = 'OptionError';
}

/** Unknown, unexpected or missing words on the command line. The help of the command lists the words that it has. */
export class CommandLineError extends OptionError {
  override readonly name = 'CommandLineError';

  /** @param subcommand the subcommand with the help, if it is not that of the command itself. */
  constructor(
    message: string,
    readonly subcommand?: string,
  ) {
    super(message);
  }

  /** Such as `; see spp-ctl panel plan --help`. @param command such as `spp-ctl panel`. */
  hint(command: string): string {
    return `; see ${[command, ...(this.subcommand === undefined ? [] : [this.subcommand]), '--help'].join(' ')}`;
  }
}

/** Labels of up to 63 letters, digits and hyphens (RFC 1123). */
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Parses an address. A name whose last label is a number is rejected as a mistyped IPv4 address. */
export function address(text: string): string {
  if (isIP(text) !== 0 || (HOST_NAME.test(text) && !/(^|\.)\d+$/.test(text))) return text;
  throw new OptionError('an IP address or a host name');
}

export function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new OptionError(`a number from ${min} to ${max}`);
  };
}

export function duration(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = parseDuration(text);
    if (value !== undefined && value >= min && value <= max) return value;
    throw new OptionError(
      `a duration such as 500ms, 5s or 2m, from ${formatDuration(min)} to ${formatDuration(max)}`,
    );
  };
}

/** Parses a duration, or `0` for off. */
export function durationOrOff(min: number, max: number): (text: string) => number {
  const parse = duration(min, max);
  return (text) => (text === '0' ? 0 : parse(text));
}

/** Parses a file name. Whether the file exists is checked when the file is read. */
export function file(text: string): string {
  if (text !== '') return text;
  throw new OptionError('the name of a file');
}

/** Parses the URL of a server and removes the final slash. */
export function serverUrl(text: string): string {
  const url = URL.canParse(text) && /^https?:/i.test(text) ? new URL(text) : undefined;
  if (url === undefined || url.username + url.password + url.search + url.hash !== '')
    throw new OptionError('a URL such as http://127.0.0.1:7777');
  return url.href.replace(/\/+$/, '');
}

/** Parses comma-separated URLs of servers and removes their final slashes. */
export function serverUrls(text: string): readonly string[] {
  return list(text, serverUrl);
}

/**
 * Parses the URLs of servers by their numbers, such as `1=http://host-1:7777,2=http://host-2:7777`.
 *
 * @param isNumber tells whether a number is allowed.
 */
export function numberedServers(isNumber: (number: number) => boolean) {
  return (text: string): ReadonlyMap<number, string> => {
    const servers = new Map<number, string>();
    for (const item of text.split(',')) {
      const [, digits = '', url = ''] = /^\s*(\d{1,9})=(.*)$/.exec(item) ?? [];
      const number = Number(digits);
      if (digits === '' || !isNumber(number))
        throw new OptionError('the number of a server and its URL, such as 2=http://host-2:7777');
      if (servers.has(number)) throw new OptionError(`one URL for each server: ${number} is a duplicate`);
      servers.set(number, serverUrl(url.trim()));
    }
    return servers;
  };
}

/** Parses the name of a node, which becomes part of keys and of URLs. */
export function nodeName(text: string): string {
  if (/^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)) return text;
  throw new OptionError('a name of up to 64 letters and digits, and between them ".", "_" and "-"');
}

/** Parses any text that is not empty. */
export function word(text: string): string {
  if (text !== '') return text;
  throw new OptionError('a value that is not empty');
}

/** Parses comma-separated host names without ports, and converts them to lower case. */
export function hostNames(text: string): readonly string[] {
  try {
    return list(text, address).map((name) => name.toLowerCase());
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new OptionError('a list of host names without scheme, port and path, such as panel.example.org');
  }
}

/** A network of IP addresses. */
export interface Network {
  readonly address: string;
  /** Number of bits of the network part. */
  readonly bits: number;
}

/** Parses comma-separated IP addresses and networks in CIDR notation. */
export function networks(text: string): readonly Network[] {
  return list(text, (item) => {
    const [, address = '', digits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(item) ?? [];
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    const bits = digits === undefined ? most : Number(digits);
    if (most > 0 && bits <= most) return { address, bits };
    throw new OptionError('an IP address or a network such as 10.0.0.0/8');
  });
}

/** Parses comma-separated origins as browsers write them, or `*`. */
export function origins(text: string): readonly string[] {
  return list(text, (item) => {
    const isOrigin = URL.canParse(item) && /^https?:\/\/[^*]+$/.test(item) && new URL(item).origin === item;
    if (item === '*' || isOrigin) return item;
    throw new OptionError('an origin such as https://panel.example.org:8443');
  });
}

/** Parses comma-separated items. */
function list<T>(text: string, parse: (item: string) => T): T[] {
  return text.split(',').map((item) => parse(item.trim()));
}

export function oneOf<T extends string>(...list: readonly T[]): (text: string) => T {
  return (text) => {
    const value = list.find((each) => each === text);
    if (value !== undefined) return value;
    throw new OptionError(`one of ${list.join(', ')}`);
  };
}
