import { folded } from './folded.ts'

/** An ingredient as it is looked for: how its names begin, without accents and in small letters. */
export interface Named {
  readonly beginnings: readonly string[]
}

/** What a name may end in: the endings of several languages, and the salt that it is sold as, written on. */
const ENDING =
  /^(e|a|o|um|i)?-?((di)?(hydrochlorid|hydroklorid|chlorhydrat|clorhidrat|clorhydrat|cloridrat|hydrobromid|bromhydrat|maleat|succinat|suksinat|fumarat|hemifumarat|tartrat|mesilat|oxalat|carbonat|karbonat|citrat|decanoat)(e|o|um)?)?$/

/**
 * The ingredients that a text names, each once, in the order in which it names them. Whole words count, whatever their
 * case, accents and salts; strengths and everything else are passed over. A name that is not there says nothing.
 */
export function ingredientsIn<R extends Named>(text: string, rows: readonly R[]): R[] {
  const words = folded(text)
    .split(/[^\p{L}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
  const found = words.flatMap((word) => rows.filter((row) => isNamedBy(word, row)))
  return [...new Set(found)]
}

const isNamedBy = (word: string, { beginnings }: Named): boolean =>
  beginnings.some((one) => word.startsWith(one) && ENDING.test(word.slice(one.length)))

/** The name of a medicine as it is told from others: "Sertralin" and "sertralin " are one. */
export const medicineKey = (name: string): string => folded(name).replace(/\s+/g, ' ').trim()
