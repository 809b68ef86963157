import type { Page } from 'playwright-core'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import type { Start } from '../../lib/core/schema/settings.ts'
import type { Chromium } from '../drive/chromium.ts'
import { gateTable } from '../make/gate-table.ts'
import { decided } from './agreed.ts'
import { drawn, popupAtRest } from './at-rest.ts'
import { emptyPage, type Stores } from './begin-with.ts'
import { at, freshPage } from './fresh-page.ts'

const DAY = 86_400_000
const NIGHT = '2026-11-22'

/** A state of the popup: when it is opened, and over what. */
export interface PopupState {
  readonly name: string
  readonly clock: string
  /** It is the small hours of the next day. */
  readonly tomorrow?: boolean
  readonly values?: Readonly<Record<string, unknown>>
  readonly stored?: Readonly<Record<string, unknown>>
  readonly stores?: Stores
  /** The page in front of which it opens. */
  readonly url?: string
  /** Pages may be dimmed. */
  readonly dims?: boolean
  /** What the line that asks is to hold. */
  readonly asks?: RegExp
  /** A key that is pressed in it. */
  readonly key?: string
}

const noted = (fields: Readonly<Record<string, unknown>>, when = at('22:00') - DAY) => ({
  ...{ id: crypto.randomUUID(), kind: 'symptom', symptomKind: 'urge', severity: 4 },
  ...{ zone: 'Europe/Berlin', offsetMin: 60, night: when < at('12:00') ? '2026-11-21' : NIGHT },
  ...{ at: when, enteredAt: when, ...fields },
})
/** The longest offer of a check: a note that asks whether it belongs to a doctor. */
const newSign = noted({ signs: [{ sign: 'swollen', side: 'left', since: 'new' }] })
const lastNight = {
  entries: [noted({})],
  seat: [
    { from: at('20:00') - DAY, to: at('00:52'), state: 'active' },
    { from: at('07:50'), to: at('07:58'), state: 'active' },
  ],
}
const emergency = {
  profile: [
    {
      key: 'flags',
      changedAt: at('14:00'),
      value: { answers: { coldPaleLeg: 'yes' }, at: at('14:00'), acknowledged: false },
    },
  ],
}
/** Reminders wait until nine, and the worker holds what is due. */
const held = {
  evening: {
    nights: { [NIGHT]: { snooze: { at: at('20:20'), is: at('21:00') } } },
    presses: [],
    better: [],
  },
}
/** A plan that runs, with the questions before it answered. */
const plan = {
  profile: [
    {
      key: 'health',
      changedAt: at('08:00'),
      value: Object.fromEntries(
        gateTable.magnesium.flat().map((id) => [id, { answer: 'no', answeredAt: at('08:00') }]),
      ),
    },
    { key: 'magnesiumPlan', changedAt: at('08:00'), value: { startedOn: '2026-11-20' } },
  ],
}
/** Back at the computer at three, after four hours away from it. */
const awake = [
  { from: at('20:00'), to: at('22:40'), state: 'active' },
  { from: at('03:02') + DAY, to: at('03:03') + DAY, state: 'active' },
]
/** Away from home, so that every state of that hour can ask for it. */
const abroad = { travel: { home: 'America/New_York', away: null } }

/** What the first minute left open. */
const start = (said: Partial<Start>): Start => ({
  ...{ ...decided, dims: false, reminds: false },
  ...said,
})
const twelve = { clock: '12', dates: 'month', weekStart: 7, units: 'us' }
/** Nobody was there when it was time. */
const away = { state: 'dropped', at: at('21:00'), reason: 'away' }

export const popupStates: readonly PopupState[] = [
  {
    name: 'first-evening',
    clock: '19:40',
    values: { welcomed: false, start: start({}) },
    stored: { ledger: { nights: {}, lastAt: null, since: at('19:35') } },
    asks: /./,
  },
  {
    name: 'not-agreed',
    clock: '19:40',
    values: { welcomed: false, start: start({ agreed: false }) },
    asks: /./,
  },
  { name: 'from-0.1.0', clock: '12:00', values: { start: start({ agreed: false }) }, asks: /./ },
  {
    name: 'first-question',
    clock: '15:00',
    values: { welcomed: false, start: start({ dims: true, reminds: true }) },
    asks: /./,
  },
  { name: 'noon', clock: '12:00', url: 'https://bank.example/', dims: true },
  { name: 'evening', clock: '21:50', url: 'https://bank.example/', dims: true },
  { name: 'saved', clock: '21:50', url: 'https://bank.example/', dims: true, key: '6' },
  { name: 'bright-page', clock: '21:50', url: 'chrome://settings/', dims: true },
  { name: 'twelve-hours', clock: '21:50', values: { region: twelve }, dims: true },
  {
    name: 'went-by',
    clock: '21:50',
    stored: { ledger: { nights: { [NIGHT]: { walk: away } }, lastAt: null } },
    dims: true,
  },
  { name: 'held', clock: '20:40', stored: held },
  {
    name: 'muted',
    clock: '21:40',
    stores: { entries: [noted({ onset: true }, at('21:30'))] },
    url: 'https://bank.example/',
    dims: true,
  },
  { name: 'morning', clock: '08:00', stores: lastNight, asks: /./ },
  { name: 'trouble', clock: '20:40', stored: { journal: 1 }, values: { drinks: 7 }, asks: /./ },
  { name: 'travel', clock: '15:00', values: abroad, asks: /./ },
  { name: 'question', clock: '08:00', stores: { entries: [newSign] }, asks: /./ },
  { name: 'plan', clock: '19:00', stores: plan },
  {
    name: 'sitting',
    clock: '18:30',
    values: { fuse: true },
    stores: { seat: [{ from: at('16:30'), to: at('18:29'), state: 'active' }] },
    asks: /./,
  },
  { name: 'night', clock: '03:04', stores: { seat: awake }, tomorrow: true },
  {
    name: 'night-sign',
    clock: '03:04',
    stores: { ...emergency, seat: awake },
    tomorrow: true,
  },
  { name: 'sign', clock: '15:00', stores: emergency, values: abroad, asks: /./ },
]

export function stateOf(name: string): PopupState {
  const state = popupStates.find((one) => one.name === name)
  if (!state) throw new Error(`The popup has no state "${name}".`)
  return state
}

/** Opens the popup in a state, in the window that a browser gives it. */
export async function popupIn(
  chromium: Chromium,
  state: PopupState,
  language = 'en',
): Promise<Page> {
  const { clock, values = {}, stored = {}, stores = {} } = state
  chromium.clock.set(at(clock) + (state.tomorrow ? DAY : 0))
  const dimming = { ...defaultSettings().dimming, on: state.dims === true }
  const settings = {
    values: { welcomed: true, language, dimming, ...values },
    changedAt: {},
  }
  const page = await freshPage(chromium, emptyPage, { settings, ...stored }, stores)
  await page.setViewportSize({ width: 345, height: 600 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  if (!known.has(page)) await page.addInitScript(standIn)
  known.add(page)
  await page.evaluate((front) => localStorage.setItem('front', JSON.stringify(front)), {
    url: state.url,
    dims: state.dims === true,
  })
  await page.goto(`chrome-extension://${chromium.id}/popup.html`)
  await page.locator(state.tomorrow ? '.legs' : 'nav').waitFor()
  if (!state.tomorrow && clock < '21:00') await popupAtRest(page)
  await drawn(page)
  if (state.asks) await page.locator('.ask').waitFor()
  if (state.key) {
    await page.keyboard.press(state.key)
    await page.locator('.noted .button').first().waitFor()
  }
  return page
}

/** The tabs that hold the stand-in. */
const known = new WeakSet<Page>()
/** In a tab of its own the popup would find itself in front, and no permission: these are what it is opened over. */
function standIn(): void {
  const front = localStorage.getItem('front')
  if (!front) return
  const { url, dims } = JSON.parse(front)
  const tab = { id: 1, ...(url ? { url } : {}) }
  chrome.tabs.query = (async () => [tab]) as never
  if (dims) chrome.permissions.contains = (async () => true) as never
}
