import { resolveObjectURL } from 'node:buffer'
import { addressFiles } from '../../../lib/browser/file-page.ts'

const aTurn = () => new Promise((resolve) => setImmediate(resolve))

interface Row {
  readonly id: number
  readonly url: string
  readonly filename: string
  readonly byExtensionId?: string
  state: 'in_progress' | 'complete' | 'interrupted'
  error?: string
}

/** `downloads`, and `offscreen`, the page without a window that gives a file its address. */
export function makeDownloads(ours: string) {
  let rows: Row[] = []
  let next = 1
  const files = new Map<string, string>()
  /** As `uniquify` has it. */
  const unique = (name: string): string =>
    files.has(name) ? unique(name.replace(/(\.\w+)?$/, ' (1)$1')) : name
  const downloads = {
    /** What becomes of the next one: the words of what cuts it short, or that it never ends. */
    fails: null as string | null,
    hangs: false,
    /** What lies in the folder of downloads, by name. */
    files,
    /** What the list of downloads shows. */
    rows: () => rows,
    /** A row that stands there already. */
    put: (row: Partial<Row>) => {
      const put: Row = { id: next++, url: '', filename: '', state: 'complete', ...row }
      rows = [...rows, put]
      return put
    },
    async download({ url, filename }: { url: string; filename: string }) {
      const row = downloads.put({ url, filename, byExtensionId: ours, state: 'in_progress' })
      const blob = resolveObjectURL(url)
      if (downloads.hangs) return row.id
      if (downloads.fails !== null || !blob)
        Object.assign(row, { state: 'interrupted', error: downloads.fails ?? 'FILE_NO_ADDRESS' })
      else
        void blob.text().then((text) => {
          files.set(unique(filename), text)
          row.state = 'complete'
        })
      return row.id
    },
    async search({ id, limit = 1000 }: { id?: number; limit?: number }) {
      const found = rows.filter((row) => id === undefined || row.id === id)
      return structuredClone(limit === 0 ? found : found.slice(0, limit))
    },
    async erase({ id }: { id: number }) {
      const gone = rows.filter((row) => row.id === id)
      rows = rows.filter((row) => row.id !== id)
      return gone.map((row) => row.id)
    },
    reset() {
      rows = []
      next = 1
      files.clear()
      Object.assign(downloads, { fails: null, hangs: false })
    },
  }

  let page: BroadcastChannel[] | null = null
  const offscreen = {
    /** Whether the page answers, as one of a busy machine does not. */
    answers: true,
    isOpen: () => page !== null,
    async createDocument({ url }: { url: string }) {
      if (page) throw new Error('Only a single offscreen document may be created.')
      if (url !== '/offscreen.html') throw new Error('Page failed to load.')
      page = []
      await aTurn()
      if (offscreen.answers) page = channelsOf(addressFiles)
    },
    async closeDocument() {
      if (!page) throw new Error('No current offscreen document.')
      for (const channel of page) channel.close()
      page = null
      // Until it is closed nothing can be posted to the others of its name.
      await aTurn()
    },
    reset() {
      for (const channel of page ?? []) channel.close()
      page = null
      offscreen.answers = true
    },
  }
  return { downloads, offscreen }
}

/** Runs the script of a page, and gives the channels that go with the page when it is closed. */
function channelsOf(script: () => void): BroadcastChannel[] {
  const { BroadcastChannel: Channel } = globalThis
  const opened: BroadcastChannel[] = []
  globalThis.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name)
      opened.push(this)
    }
  }
  try {
    script()
  } finally {
    globalThis.BroadcastChannel = Channel
  }
  return opened
}
