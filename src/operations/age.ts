/** The header that says how old an answer is (RFC 9111). @param asOf when it was so, on the clock of Date.now(). */
export function ageOf(asOf: number): { readonly age: string } {
  return { age: String(Math.max(0, Math.floor((Date.now() - asOf) / 1_000))) };
}
