import './of-door.ts'
import { t } from './t.ts'

export const agoExample = (): string => t('ui.door.example.ago', { n: 6, min: 30 })

/** Lines that can be typed after the keyword of the address bar. */
export const lineExamples = (): string[] => [
  t('ui.door.example.number', { n: 6 }),
  agoExample(),
  t('ui.door.example.now'),
  t('ui.door.example.calm'),
]
