/** A text as it is compared in a search: without case, accents and the forms that letters take. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
