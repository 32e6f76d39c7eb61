/**
 * The JSON of vf, mirror and pcap. The processes build it by hand, with these spaces and without escaping anything.
 */

/** One member: its name, and its value as it is to be written. */
export type Member = readonly [name: string, value: string | number];

export function object(...members: readonly Member[]): string {
  return `{ ${members.map(([name, value]) => `"${name}": ${value}`).join(', ')} }`;
}

export function array(items: readonly string[]): string {
  return `[ ${items.join(', ')} ]`;
}

export function string(text: string): string {
  return `"${text}"`;
}

function results(...members: readonly Member[]): Member {
  return ['results', array([object(...members)])];
}

/** The reply to a command that succeeded, with what it asked for. */
export function success(...more: readonly Member[]): string {
  return object(results(['result', string('success')]), ...more);
}

/** The reply of a process that forgot what it was about to say. */
export function noResults(): string {
  return object(['results', array([])]);
}

/** The reply to a command that failed. */
export function failure(message: string): string {
  const details = object(['message', string(message)]);
  return object(results(['result', string('error')], ['error_details', details]));
}
