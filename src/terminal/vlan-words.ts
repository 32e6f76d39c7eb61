/** What is done to the VLAN tags of frames. */
interface Vlan {
  readonly operation: string;
  readonly id?: number;
  readonly pcp?: number;
}

/** In the words of the SPP shell, such as `add_vlantag 101 3`. */
export function vlanWords({ operation, id = 0, pcp = 0 }: Vlan): string {
  const values = operation === 'add' ? [id, pcp] : [];
  return [`${operation}_vlantag`, ...values.map(String)].join(' ');
}
