import type { MergeCounts } from '../../lib/core/merge.ts'
import { HEALTH_CHANGES_KEY, HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { healthQuestion } from '../../lib/texts/health-words.ts'
import { hasText, t } from '../../lib/texts/t.ts'

const words = t as (key: string) => string
const laterOnes = (n: number): string[] => (n > 0 ? [t('ui.keep.later')] : [])

/** The settings that a file would change, as the options call them. */
export function settingNames({ settingKeys }: MergeCounts): string[] {
  const known = settingKeys.map((key) => `ui.partOfSettings.${key}`).filter(hasText)
  return [...known.map(words), ...laterOnes(settingKeys.length - known.length)]
}

/** The answers that a file would change: each question of the health list by its words. */
export function answerNames({ answerKeys, questions }: MergeCounts): string[] {
  // What was answered before stands beside the list, and is none of the person's own answers.
  const rows = answerKeys.filter((key) => key !== HEALTH_KEY && key !== HEALTH_CHANGES_KEY)
  const known = rows.map((key) => `ui.partOfProfile.${key}`).filter(hasText)
  const asked = questions.filter((id) => hasText(`ui.health.ask.${id}`))
  const later = rows.length - known.length + questions.length - asked.length
  return [...known.map(words), ...asked.map(healthQuestion), ...laterOnes(later)]
}
