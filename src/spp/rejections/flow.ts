/** Rejections of flow rules: rte_flow reports them by the error number of the NIC's driver. */

/**
 * Explains why the primary has rejected a flow command.
 *
 * @param message of the primary; it has `rte_errno: TEXT` in a line.
 * @returns a sentence without a full stop; undefined when the message says it already.
 */
export function explainFlowRejection(portId: number, message: string): string | undefined {
  const [, errno] = /^rte_errno: (.*)$/m.exec(message) ?? [];
  switch (errno) {
    case 'Function not implemented':
      return `the driver of phy:${portId} does not support flow rules`;
    case 'No such device':
      return `the primary has no phy:${portId}`;
    default:
      return undefined;
  }
}
