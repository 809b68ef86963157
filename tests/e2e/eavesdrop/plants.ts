import type { Channel } from './found.ts'
import { sayFromOurWorld } from './our-world.ts'
import type { Stage } from './stage.ts'
import { word } from './words.ts'

/** A word that is put where somebody listens, so that it is known that the listener hears. */
export interface Plant {
  readonly channel: Channel
  readonly word: string
  /** In words, what was done. */
  readonly what: string
}

const at = (channel: Channel, place: string, what: string): Plant => ({
  ...{ channel, what, word: word(`plant${place}`) },
})

export const plants = {
  address: at('download address', 'address', 'a download from an address that holds a word'),
  base64: at('download address', 'base', 'a download whose address holds a file in base64'),
  file: at('download file name', 'file', 'a download whose file name is a word'),
  title: at('tab title', 'title', 'a page whose title is a word'),
  tab: at('tab address', 'tab', 'a page whose address holds a word'),
  history: at('history', 'tab', 'the same page, in the history'),
  menu: at('context menu', 'menu', 'an item of the menu'),
  text: at('page text', 'text', 'text in the page'),
  find: at('page find and selection', 'find', 'text in a closed shadow tree that is not inert'),
  world: at('storage in our world of a page', 'world', 'a row that code in pages may read'),
  message: at('messages', 'message', 'a message to the second extension'),
  posted: at('messages', 'posted', 'a message to the page'),
  profile: at('profile files', 'tab', 'the address of a page, in the profile’s history'),
} as const satisfies Record<string, Plant>

/** Puts every one of them in its place. The page that is planted is what `plantedPage` makes of its address. */
export async function plant(stage: Stage): Promise<void> {
  const { address, base64, file, title, tab, menu, text, find, world, message, posted } = plants
  await stage.open('/manifest.json')
  await stage.visit(`${stage.web}planted?${tab.word}&title=${title.word}`)
  await stage.ours(sayFromOurWorld, stage.web, posted.word)
  await stage.ours(fromOurPage, {
    spy: stage.spyId,
    downloads: [
      { url: `${stage.web}planted?${address.word}`, filename: `${file.word}.txt` },
      {
        url: `${stage.web}planted?data:text/plain;base64,${btoa(`a note: ${base64.word}`)}`,
        filename: 'x.txt',
      },
    ],
    ...{ menu: menu.word, world: world.word, message: message.word },
  })
  await stage.hostile(
    (shown: string, hidden: string) => {
      document.body.append(shown)
      const host = document.body.appendChild(document.createElement('div'))
      host.attachShadow({ mode: 'closed' }).append(hidden)
    },
    text.word,
    find.word,
  )
}

export const plantedPage = (address: string): string =>
  `<!doctype html><title>${new URL(address, 'http://x').searchParams.get('title')}</title>`

interface FromOurs {
  readonly spy: string
  readonly downloads: readonly { readonly url: string; readonly filename: string }[]
  readonly menu: string
  readonly world: string
  readonly message: string
}

/** What only an extension can do. Runs in a page of ours. */
async function fromOurPage({ spy, downloads, menu, world, message }: FromOurs): Promise<void> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  // Which of the two is open to code in pages differs between the browsers.
  for (const area of ['local', 'session'] as const) await api.storage[area].set({ planted: world })
  api.contextMenus.create({ id: 'planted', title: menu, contexts: ['selection'] })
  void Promise.resolve(api.runtime.sendMessage(spy, message)).catch(() => undefined)
  for (const one of downloads) await api.downloads.download(one)
}
