import '../../lib/texts/of-later.ts'
import '../../lib/texts/of-rooms.ts'
import '../../lib/texts/of-start.ts'
import type { TextKey } from '../../lib/texts/texts.ts'
import type { PanelName } from './panels.svelte.ts'

export const panelTitles = {
  times: 'ui.face.times',
  coffee: 'ui.coffee.button',
  page: 'ui.face.whyBright',
  details: 'ui.face.title.details',
  sign: 'ui.face.title.sign',
  trouble: 'ui.face.title.trouble',
  consent: 'ui.keeps.title',
  travel: 'ui.face.title.travel',
  sitting: 'ui.face.title.sitting',
  morning: 'ui.face.morning',
  earlier: 'ui.face.title.earlier',
  question: 'ui.face.title.question',
} as const satisfies Record<PanelName, TextKey>
