import { asSeen } from './plain-signs.ts'

/** A text as it is compared in a search: without case, accents, the forms that letters take and what nobody sees. */
export const folded = (text: string): string =>
  asSeen(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
