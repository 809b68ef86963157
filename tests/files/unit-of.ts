import type { Field, Unit } from '../../lib/core/fields/field.ts'

const units: Record<Unit, string> = { min: 'minutes', mg: 'milligrams', h: 'hours' }
const minus = (n: number) => String(n).replace('-', '−')
const coded = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')

/** What docs/backup-format.md says in the column "unit" of a field: its unit, its bounds, or its words. */
export function unitOf(field: Field): string {
  switch (field.is) {
    case 'one':
      return coded(field.of)
    case 'many':
      return `list of ${coded(field.of)}`
    case 'scale': {
      const numbers = `${minus(field.least)} to ${minus(field.most)}`
      return field.or.length > 0 ? `${numbers}, or ${coded(field.or)}` : numbers
    }
    case 'whole': {
      const unit = field.unit ? units[field.unit] : 'count'
      return `${unit}, ${minus(field.least)} to ${minus(field.most)}`
    }
    case 'tenths':
      return `tenths of \`unit\`, ${field.least} to ${field.most}`
    case 'yes':
      return '`true`'
    case 'yesNo':
      return '`true` or `false`'
    case 'clock':
      return 'clock time'
    case 'instant':
      return 'instant'
    case 'signs':
      return 'list'
    case 'guess':
      return 'two instants'
    default:
      return `text, ${field.least} to ${field.most} characters`
  }
}
