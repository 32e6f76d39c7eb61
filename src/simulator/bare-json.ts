/** JSON as written by vf, mirror and pcap. The processes format it by hand, with these spaces and without escaping. */

/** A member: its name, and its value as written. */
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

/** The reply to a successful command, with further members. */
export function success(...more: readonly Member[]): string {
  return object(results(['result', string('success')]), ...more);
}

/** The reply of a process whose number of results was overwritten. */
export function noResults(): string {
  return object(['results', array([])]);
}

/** The reply to a failed command. */
export function failure(message: string): string {
  const details = object(['message', string(message)]);
  return object(results(['result', string('error')], ['error_details', details]));
}
