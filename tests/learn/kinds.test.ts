import { expect, test } from 'vitest'
import { drawings, isDrawn } from '../../entrypoints/learn/drawn.ts'
import { besideEachOther, knownOfKind, mimics } from '../../entrypoints/learn/kinds.ts'
import { placeOfTopic } from '../../entrypoints/learn/places.ts'
import { reliefRowOf } from '../../lib/clinical/relief.ts'
import { symptomKinds } from '../../lib/core/fields/symptom.ts'

test('the numbers of topics stay what links and histories know them by', () => {
  expect(placeOfTopic).toEqual({
    ...{
      criteria: '1',
      kinds: '2',
      causes: '3',
      doctor: '4',
      evening: '5',
      caffeine: '6',
      warmth: '7',
    },
    ...{ touch: '8', iron: '9', magnesium: '10', minerals: '11', pregnancy: '12', medicines: '13' },
  })
})

test('each kind that can be ticked has what is known of it; a cramp is no jump, and a jump no urge', () => {
  expect(knownOfKind).toEqual({
    ...{ urge: 'kindUrge', cramp: 'kindCramp', jerkAtSleepOnset: 'jumps' },
    ...{
      movementsSeenByOthers: 'kindPeriodic',
      twitch: 'kindOther',
      pain: 'kindOther',
      other: 'kindOther',
    },
  })
  expect(Object.keys(knownOfKind).sort()).toEqual([...symptomKinds].sort())
})

test('four are drawn beside each other, each once and each otherwise', () => {
  expect(besideEachOther.map(({ id }) => id)).toEqual([
    'kindUrge',
    'kindCramp',
    'jumps',
    'kindPeriodic',
  ])
  expect(new Set(besideEachOther.map(({ drawn }) => drawn)).size).toBe(4)
})

test('restless legs are none of what looks like them', () => {
  expect(mimics).not.toContain('kindUrge')
  expect(new Set(mimics).size).toBe(mimics.length)
})

test('drawings stand with two topics, each of a thing on the shelf', () => {
  expect([isDrawn('touch'), isDrawn('warmth'), isDrawn('iron')]).toEqual([true, true, false])
  for (const { id } of Object.values(drawings).flat()) expect(reliefRowOf(id)?.id).toBe(id)
  expect(drawings.warmth.map(({ id }) => id)).toEqual(['bath', 'warmPack', 'coolPack'])
})
