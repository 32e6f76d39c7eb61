/** Characters that may control a terminal, or change the order or appearance of the surrounding text. */
export const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
