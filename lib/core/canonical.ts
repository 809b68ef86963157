/**
 * The one text of a value that JSON can hold: keys in order of their code units, no spaces, fields that are
 * `undefined` left out. Two values are equal where their texts are. A value that is nested without end overflows
 * the stack: what comes from a file is measured first.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const record = value as Record<string, unknown>
  const fields = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`)
  return `{${fields.join(',')}}`
}

/** Less than 0 where `a` comes first, by code units, the same in every language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
