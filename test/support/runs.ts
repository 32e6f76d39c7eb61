/** Number of runs of a property; SPP_CTL_TEST_RUNS multiplies it for a longer campaign. */
export function runs(usually: number): number {
  return usually * Number(process.env['SPP_CTL_TEST_RUNS'] ?? 1);
}
