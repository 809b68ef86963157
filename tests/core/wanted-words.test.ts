import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded } from '../../lib/core/folded.ts'
import { oneSpelling } from '../../lib/core/spellings.ts'
import { holdsAll, searchable } from '../../lib/core/wanted-words.ts'

const found = (words: string, text: string) => holdsAll(words)(searchable(text))

test('words are looked for in any order, each as a part of a word too', () => {
  const holds = (words: string) => found(words, 'left calf, after coffee')
  expect(['calf left', 'cof', 'ÇALF', '  ', ''].map(holds)).toEqual([true, true, true, true, true])
  expect(['calf right', 'leftcalf'].map(holds)).toEqual([false, false])
})

describe('British and American words find each other', () => {
  const pairs = [
    ['sleep apnoea', 'sleep apnea'],
    ['anaemia', 'anemia'],
    ['anaemic', 'anemic'],
    ['haemoglobin', 'hemoglobin'],
    ['haematocrit', 'hematocrit'],
    ['oestrogen', 'estrogen'],
    ['diarrhoea', 'diarrhea'],
    ['oedema', 'edema'],
    ['paediatrician', 'pediatrician'],
    ['orthopaedic', 'orthopedic'],
    ['gynaecologist', 'gynecologist'],
    ['anaesthetic', 'anesthetic'],
    ['oesophagus', 'esophagus'],
    ['coeliac', 'celiac'],
    ['ischaemia', 'ischemia'],
    ['hypoglycaemia', 'hypoglycemia'],
    ['colour', 'color'],
    ['discoloured', 'discolored'],
    ['behaviour', 'behavior'],
    ['flavour', 'flavor'],
    ['favourite', 'favorite'],
    ['odour', 'odor'],
    ['tumour', 'tumor'],
    ['labour', 'labor'],
    ['neighbour', 'neighbor'],
    ['fibre', 'fiber'],
    ['fibres', 'fibers'],
    ['centre', 'center'],
    ['litre', 'liter'],
    ['kilometres', 'kilometers'],
    ['iron sulphate', 'iron sulfate'],
    ['grey', 'gray'],
    ['pyjamas', 'pajamas'],
    ['yoghurt', 'yogurt'],
    ['ageing', 'aging'],
    ['analysed', 'analyzed'],
    ['paralysed', 'paralyzed'],
    ['programme', 'program'],
    ['travelled', 'traveled'],
    ['whisky', 'whiskey'],
    ['organise', 'organize'],
    ['realised', 'realized'],
    ['sensitisation', 'sensitization'],
    ['sleeping pill', 'sleep aid'],
    ['sleeping tablets', 'sleep aid'],
    ['menstruation', 'period'],
    ['menses', 'period'],
    ['physiotherapist', 'physical therapist'],
    ['paracetamol', 'acetaminophen'],
    ['lignocaine', 'lidocaine'],
    ['adrenaline', 'epinephrine'],
    ['fizzy drink', 'soda'],
    ['soft drink', 'soda'],
    ['chemist', 'pharmacy'],
    ['drugstore', 'pharmacy'],
    ['holiday', 'vacation'],
  ] as const
  test.each(pairs)('%s, %s', (british, american) => {
    expect(found(british, `after ${american}, I think`)).toBe(true)
    expect(found(american.toUpperCase(), `after ${british}, I think`)).toBe(true)
    // With words beside it, in any order.
    expect(found(`think ${british}`, `After ${american}, I think`)).toBe(true)
  })
  test('every row of the table is among them', () => {
    const given = new Set(pairs.flat().map(oneSpelling))
    expect(new Set(pairs.map(([british]) => oneSpelling(british))).size).toBeGreaterThan(45)
    expect([...given].every((word) => oneSpelling(word) === word)).toBe(true)
  })
  test.each([
    ['befor', 'before bed'],
    ['exercis', 'Exercise'],
    ['centr', 'the centre'],
    ['fibr', 'fibre'],
    ['menstru', 'menstruation'],
    ['hous', 'two hours in the house'],
    ['chemistry', 'chemistry'],
  ])('a word that is only begun, %s, is in %s', (words, text) => {
    expect(found(words, text)).toBe(true)
  })
  test.each([
    ['pharmacy', 'chemistry'],
    ['urge', 'cramp'],
    ['anemia', 'animal'],
  ])('%s is not in %s', (words, text) => {
    expect(found(words, text)).toBe(false)
  })
})

test('whatever stands in a text finds it, piece by piece', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, words, behind) => {
      expect(found(words, before + words + behind)).toBe(true)
    }),
  )
})

test('of a text with one spelling there is one', () => {
  expect(searchable('Calf, 7')).toBe('calf, 7')
  expect(searchable('Grey')).toBe(`${folded('Grey')}\ngray`)
})
