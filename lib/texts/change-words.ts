import { t } from './t.ts'

/** The seven answers of the long look, from the worst. */
export const changes = [-3, -2, -1, 0, 1, 2, 3] as const

/** What an answer of the long look says. */
export function changeWords(change: number | 'skipped' | 'unknown'): string {
  if (typeof change === 'string') return t(`ui.question.change.${change}`)
  const words: readonly string[] = [
    t('ui.question.change.m3'),
    t('ui.question.change.m2'),
    t('ui.question.change.m1'),
    t('ui.question.change.p0'),
    t('ui.question.change.p1'),
    t('ui.question.change.p2'),
    t('ui.question.change.p3'),
  ]
  return words[change + 3] ?? ''
}
