/** docs/mutants.md is written by two commands; this section is the other's. */
export const FIELDS_HEADING = '## Ten changes of the table of fields'

const begins = (text: string, heading: string): number => `\n${text}`.indexOf(`\n${heading}\n`)

function endOf(text: string, from: number): number {
  const next = text.indexOf('\n## ', from)
  return next === -1 ? text.length : next + 1
}

/** From a heading to the next of its kind, or the end; empty where there is none. */
export function sectionOf(text: string, heading: string): string {
  const from = begins(text, heading)
  return from === -1 ? '' : text.slice(from, endOf(text, from))
}

/** The text with this section in the place of the old one, or at its end. */
export function withSection(text: string, heading: string, section: string): string {
  const old = sectionOf(text, heading)
  if (section === '' || text === '') return text || section
  if (old === '') return `${text.trimEnd()}\n\n${section}`
  return text.replace(old, () => (text.endsWith(old) ? section : `${section.trimEnd()}\n\n`))
}
