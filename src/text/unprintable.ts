/** Control and format characters, which a terminal may obey or which change the order or look of the text around them. */
export const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
