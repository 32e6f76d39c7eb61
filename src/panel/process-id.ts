/** How people call a process, and sessions in what they log: `vf 2`. @param id such as `vf:2` and `primary`. */
export function nameOf(id: string): string {
  return id.replace(':', ' ');
}

/** How documents and events call the process of this name: `vf:2`. */
export function idOf(name: string): string {
  return name.replace(' ', ':');
}
