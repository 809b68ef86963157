import type { Heard } from './found.ts'

// Code in Settle's own world of a web page, as of a page that took over its renderer. It is put there by a page of ours,
// whose `scripting` reaches the same world as the dimmer.

interface World {
  browser?: typeof chrome
  chrome: typeof chrome
  heard?: Heard[]
}

/** Begins to listen in the page at an address. Runs in a page of ours. */
export async function bug(url: string): Promise<void> {
  const { scripting, tabs } =
    (globalThis as never as World).browser ?? (globalThis as never as World).chrome
  const tab = (await tabs.query({})).find((one) => one.url === url)
  const func = () => {
    const world = globalThis as never as World
    const { storage } = world.browser ?? world.chrome
    const heard: Heard[] = []
    world.heard = heard
    const hear = (where: string, row: unknown) => {
      const text = JSON.stringify(row)
      if (!heard.some((one) => one.text === text && one.where === where))
        heard.push({ channel: 'storage in our world of a page', where, text })
    }
    // Row by row, so that a finding says in which one.
    const rows = (where: string, all: object) => {
      for (const [key, row] of Object.entries(all)) hear(`${where} ${key}`, row)
    }
    storage.onChanged.addListener((changes, area) => rows(area, changes))
    const read = () => {
      // Refused where the area is closed to code in pages.
      for (const area of ['local', 'session'] as const)
        Promise.resolve(storage[area]?.get(null)).then(
          (all) => rows(area, all ?? {}),
          () => undefined,
        )
    }
    read()
    setInterval(read, 200)
  }
  await scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func })
}

/** What was heard there. Runs in a page of ours. */
export async function unbug(url: string): Promise<Heard[]> {
  const { scripting, tabs } =
    (globalThis as never as World).browser ?? (globalThis as never as World).chrome
  const tab = (await tabs.query({})).find((one) => one.url === url)
  const func = () => (globalThis as never as World).heard ?? []
  const [answer] = await scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func })
  return (answer?.result ?? []) as Heard[]
}

/** Says something to the page from there. Runs in a page of ours. */
export async function sayFromOurWorld(url: string, text: string): Promise<void> {
  const { scripting, tabs } =
    (globalThis as never as World).browser ?? (globalThis as never as World).chrome
  const tab = (await tabs.query({})).find((one) => one.url === url)
  const func = (one: string) => postMessage(one, '*')
  await scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func, args: [text] })
}
