import { vi } from 'vitest'
import { HOUR } from '../../lib/core/clock-time.ts'
import { ASKED_KEY } from '../../lib/core/questions.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { Question } from '../../lib/page/question.svelte.ts'
import { at, type Before, onDisk, openWith } from './page.ts'

export const DAY = 24 * HOUR
/** Questions are asked by day. */
export const NOON = at('12:00')
export const calm: Draft = { kind: 'calm' }
export const numb: Draft = { kind: 'symptom', symptomKind: 'urge', signs: [{ sign: 'numb' }] }
export const aged = { clot: { answer: 'no', answeredAt: NOON - 31 * DAY } }

export function open(before: Before = {}) {
  vi.setSystemTime(NOON)
  return openWith('question', Question, before)
}
export const asked = async () => (await onDisk()).profile[ASKED_KEY]
