/** A VLAN operation. */
interface Vlan {
  readonly operation: string;
  readonly id?: number;
  readonly pcp?: number;
}

/** A VLAN operation in the syntax of the SPP shell, such as `add_vlantag 101 3`. */
export function vlanWords({ operation, id = 0, pcp = 0 }: Vlan): string {
  const values = operation === 'add' ? [id, pcp] : [];
  return [`${operation}_vlantag`, ...values.map(String)].join(' ');
}
