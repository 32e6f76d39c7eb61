/** The Age header of a response (RFC 9111). @param asOf time of its data, on the clock of Date.now(). */
export function ageOf(asOf: number): { readonly age: string } {
  return { age: String(Math.max(0, Math.floor((Date.now() - asOf) / 1_000))) };
}
