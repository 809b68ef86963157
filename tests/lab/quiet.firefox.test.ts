import { expect, test } from 'vitest'
import { servePages } from '../drive/server.ts'
import { lentFirefox } from '../e2e/lent-firefox.ts'
import { lookState, writeSettings } from './in-firefox.ts'
import { after, before, later, moment, pages, screensRow, settings, zone } from './quiet.ts'
import { recordOutcome } from './record.ts'
import { settled } from './settled.ts'

test('Firefox, full screen for real: held while it lasts, shown after its end', async () => {
  const server = await servePages(pages)
  const firefox = await lentFirefox(before)
  const goTo = async (at: number) => {
    firefox.clock.set(at)
    await firefox.newTab('about:blank')
    await settled(() => lookState(firefox))
    return screensRow(await firefox.storage())
  }
  try {
    await writeSettings(firefox, { settings: settings.values })
    await firefox.navigate(server.url('/film'))
    await firefox.fullScreen(true)
    expect(await goTo(moment)).toMatchObject({ state: 'held', reason: 'quiet' })
    expect(await goTo(after)).toMatchObject({ state: 'held', reason: 'quiet' })
    await firefox.fullScreen(false)
    expect(await goTo(later)).toMatchObject({ state: 'shown', by: 'notification' })
    recordOutcome('Firefox', { name: 'full screen from 21:00 to 21:33', zone, looks: [] }, [
      { moment: '2026-11-20 screens', became: 'held, then shown', at: firefox.clock.now() },
    ])
  } finally {
    await server.close()
  }
})
