/**
 * What Britain and America write, or call, differently: in each row one way and the others, folded. Where a row stands for
 * whole words it has a bound at each end. Only what somebody with restless legs may note or look for.
 */
const rows: readonly (readonly [one: string, ...others: readonly string[]])[] = [
  ['apnea', 'apnoea'],
  ['anemi', 'anaemi'],
  ['hemo', 'haemo'],
  ['hemat', 'haemat'],
  ['estr', 'oestr'],
  ['diarrhea', 'diarrhoea'],
  ['edema', 'oedema'],
  ['pediatr', 'paediatr'],
  ['orthoped', 'orthopaed'],
  ['gynec', 'gynaec'],
  ['anesth', 'anaesth'],
  ['esoph', 'oesoph'],
  ['celiac', 'coeliac'],
  ['ischem', 'ischaem'],
  ['glycem', 'glycaem'],
  ['color', 'colour'],
  ['behavior', 'behaviour'],
  ['flavor', 'flavour'],
  ['favor', 'favour'],
  ['odor', 'odour'],
  ['tumor', 'tumour'],
  ['labor', 'labour'],
  ['neighbor', 'neighbour'],
  ['fiber', 'fibre'],
  ['center', 'centre'],
  ['liter', 'litre'],
  ['meter', 'metre'],
  ['sulf', 'sulph'],
  ['gray', 'grey'],
  ['pajama', 'pyjama'],
  ['yogurt', 'yoghurt'],
  ['aging', 'ageing'],
  ['analyz', 'analys'],
  ['paralyz', 'paralys'],
  ['program', 'programme'],
  ['travel', 'travell'],
  ['whiskey', 'whisky'],
  // Organise, stabilised, sensitisation.
  ['iz', String.raw`is(?=(?:e[ds]?|ing|ations?)\b)`],
  ['sleep aid', 'sleeping (?:pill|tablet)s?'],
  ['period', String.raw`\bmenstruation\b`, String.raw`\bmenses\b`],
  ['physical therap', 'physiotherap'],
  ['acetaminophen', 'paracetamol'],
  ['lidocaine', 'lignocaine'],
  ['epinephrine', 'adrenaline'],
  ['soda', 'fizzy drink', 'soft drink'],
  ['pharmacy', 'drugstore', String.raw`\bchemist\b`],
  ['vacation', 'holiday'],
]

const anyOther = new RegExp(rows.map(([, ...others]) => `(${others.join('|')})`).join('|'), 'g')

/** A folded text with one spelling, and one word, for what has two. */
export const oneSpelling = (text: string): string =>
  text.replace(anyOther, (...match) => {
    const row = match.slice(1, rows.length + 1).findIndex((group) => group !== undefined)
    return rows[row]?.[0] ?? ''
  })
