/** What a terminal may obey, or what changes the order or the look of what stands around it. */
export const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
