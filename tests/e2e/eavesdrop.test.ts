import { chromiumStage } from './eavesdrop/in-chromium.ts'
import { eavesdropped } from './eavesdrop/report.ts'
import { STEP } from './eavesdrop/words.ts'
import { ourPages } from './our-pages.ts'

eavesdropped(chromiumStage, ourPages, (word, { channel, where }) => {
  if (channel !== 'storage in our world of a page') return false
  // The line that the dimmer draws is given to it, and stands there while it is shown.
  return where.endsWith(' dim') && word === STEP
})
