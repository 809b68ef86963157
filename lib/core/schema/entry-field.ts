import * as v from 'valibot'
import type { Field, Shape } from '../fields/field.ts'
import { sides } from '../fields/shared.ts'
import { ages, type SignSeen, signs } from '../fields/symptom.ts'
import { clockTime, instant, int, text } from './value.ts'

/** What a field of a shape holds. */
export type ValueOf<S extends Shape> = S extends { is: 'one'; of: readonly (infer Word)[] }
  ? Word
  : S extends { is: 'many'; of: readonly (infer Word)[] }
    ? Word[]
    : S extends { is: 'scale'; or: readonly (infer Word)[] }
      ? number | Word
      : S extends { is: 'whole' | 'tenths' | 'instant' }
        ? number
        : S extends { is: 'yes' }
          ? true
          : S extends { is: 'yesNo' }
            ? boolean
            : S extends { is: 'signs' }
              ? SignSeen[]
              : S extends { is: 'guess' }
                ? { from: number; to: number }
                : string

const seen = v.looseObject({
  sign: v.picklist(signs),
  side: v.optional(v.picklist(sides)),
  since: v.optional(v.picklist(ages)),
})

/** The schema of a value of a shape. */
function valueSchema(shape: Shape): v.GenericSchema {
  switch (shape.is) {
    case 'one':
      return v.picklist(shape.of)
    case 'many':
      return v.pipe(v.array(v.picklist(shape.of)), v.maxLength(shape.of.length))
    case 'scale': {
      const number = int(shape.least, shape.most)
      return shape.or.length > 0 ? v.union([number, v.picklist(shape.or)]) : number
    }
    case 'whole':
    case 'tenths':
      return int(shape.least, shape.most)
    case 'yes':
      return v.literal(true)
    case 'yesNo':
      return v.boolean()
    case 'clock':
      return clockTime
    case 'instant':
      return instant
    case 'signs':
      return v.pipe(v.array(seen), v.maxLength(20))
    case 'guess':
      return v.looseObject({ from: instant, to: instant })
    default:
      return text(shape.least, shape.most)
  }
}

/** The schema of a field: what is not required may be left out. */
export const schemaOf = (field: Field): v.GenericSchema =>
  field.required ? valueSchema(field) : v.optional(valueSchema(field))
