import { isDay } from '../../lib/core/clock-time.ts'
import { entrySchemas } from '../../lib/core/schema/entry.ts'
import { nightRow } from '../../lib/core/schema/night.ts'

interface Schema {
  readonly type: string
  readonly pipe?: readonly Schema[]
  readonly requirement?: unknown
  readonly wrapped?: Schema
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly item?: Schema
}
type Json = Readonly<Record<string, unknown>>

const CLOCK = '^([01]\\d|2[0-3]):[0-5]\\d$'
const UUID = '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
const DAY = '^\\d{4}-(0[1-9]|1[0-2])-([12]\\d|0[1-9]|3[01])$'

/** A schema of ours as JSON Schema says it. */
function jsonOf(schema: Schema): Json {
  const rules = schema.pipe?.slice(1) ?? []
  const rule = (type: string) => rules.find((one) => one.type === type)?.requirement
  const given = (fields: Json) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  switch (schema.type) {
    case 'literal':
      return { const: schema.literal }
    case 'boolean':
      return { type: 'boolean' }
    case 'picklist':
      return { enum: schema.options }
    case 'union':
      return { anyOf: (schema.options as Schema[]).map(jsonOf) }
    case 'number':
      return {
        type: rules.some((one) => one.type === 'integer') ? 'integer' : 'number',
        minimum: rule('min_value'),
        maximum: rule('max_value'),
      }
    case 'string': {
      const types = rules.map((one) => one.type)
      const isOfDay = rules.some((one) => one.requirement === isDay)
      const pattern = types.includes('uuid') ? UUID : isOfDay ? DAY : undefined
      const clock = types.includes('check') ? CLOCK : undefined
      const length = { minLength: rule('min_length'), maxLength: rule('max_length') }
      return given({ type: 'string', pattern: pattern ?? clock, ...length })
    }
    case 'array':
      return { type: 'array', items: jsonOf(schema.item as Schema), maxItems: rule('max_length') }
    case 'object':
    case 'loose_object':
      return recordOf(schema.entries ?? {})
    default:
      throw new Error(`JSON Schema is not told of ${schema.type} yet.`)
  }
}

function recordOf(entries: Readonly<Record<string, Schema>>): Json {
  const all = Object.entries(entries)
  const properties = all.map(([key, one]) => [key, jsonOf(one.wrapped ?? one)])
  const required = all.filter(([, one]) => one.type !== 'optional').map(([key]) => key)
  return { type: 'object', properties: Object.fromEntries(properties), required }
}

const instant = { type: 'integer', minimum: -8.64e15, maximum: 8.64e15 }
const record = (properties: Json, required = Object.keys(properties)): Json => ({
  type: 'object',
  properties,
  required,
})
const list = (items: Json): Json => ({ type: 'array', items })
const id = { type: 'string', minLength: 1 }

/** docs/backup.schema.json, from the schemas that Settle itself reads a backup with. */
export const backupSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Backup of Settle, version 2',
  description: 'docs/backup-format.md says what every field means.',
  ...record({
    format: { const: 'settle' },
    version: { const: 2 },
    exportedAt: instant,
    settings: record(
      {
        values: { type: 'object' },
        changedAt: { type: 'object', additionalProperties: instant },
        aside: list(record({ key: { type: 'string' }, value: {} })),
        ahead: { type: 'object', additionalProperties: list(instant) },
      },
      ['values', 'changedAt'],
    ),
    profile: list(
      record({ key: { type: 'string' }, value: {}, changedAt: instant, ahead: list(instant) }, [
        'key',
        'value',
        'changedAt',
      ]),
    ),
    entries: list({ $ref: '#/$defs/entry' }),
    erased: list({
      ...record({ id: { type: 'string', pattern: UUID }, erased: { const: true } }),
      additionalProperties: false,
    }),
    aside: list(record({ id })),
    trials: list(record({ id: { type: 'string' }, sealedAt: instant })),
    seat: list(record({ from: instant, to: instant, state: { enum: ['active', 'idle'] } })),
    nights: list({ anyOf: [{ $ref: '#/$defs/night' }, record({ id })] }),
    whole: { type: 'string' },
  }),
  $defs: {
    night: recordOf(nightRow.entries as unknown as Record<string, Schema>),
    entry: { oneOf: [...entrySchemas.keys()].map((kind) => ({ $ref: `#/$defs/${kind}` })) },
    ...Object.fromEntries(
      [...entrySchemas].map(([kind, one]) => [
        kind,
        recordOf(one.entries as unknown as Record<string, Schema>),
      ]),
    ),
  },
}
