// What a person does in a page of ours, as functions that run in the page itself: the same in both browsers.

/** Waits for something, twenty seconds at most, and gives it back. */
type Wait = <T>(look: () => T | undefined | null | false, what: string) => Promise<T>

/** The button, link or switch of a name that is seen. */
export async function pressNamed(name: string, within: string): Promise<void> {
  const seen = (el: HTMLElement) => el.offsetParent !== null && !(el as HTMLButtonElement).disabled
  const nameOf = (el: HTMLElement) => (el.getAttribute('aria-label') ?? el.innerText).trim()
  const end = performance.now() + 20_000
  while (performance.now() < end) {
    const all = [...document.querySelectorAll<HTMLElement>(`${within} button, ${within} a`)]
    const some = all.filter(seen)
    const one =
      some.find((el) => nameOf(el) === name) ?? some.find((el) => nameOf(el).startsWith(name))
    if (one) return one.click()
    await new Promise((look) => setTimeout(look, 30))
  }
  throw new Error(`No button says “${name}”: ${document.body.innerText.slice(0, 400)}`)
}

/** Waits until the page shows these words, at most so long. */
export async function shows(words: string, withinMs = 20_000): Promise<void> {
  const end = performance.now() + withinMs
  while (performance.now() < end) {
    if (document.body?.innerText.includes(words)) return
    await new Promise((look) => setTimeout(look, 30))
  }
  // What it says instead stands in one of these, if anywhere.
  const live = [
    ...document.querySelectorAll<HTMLElement>('[role=status], [role=alert], [aria-busy]'),
  ]
  throw new Error(
    `The page does not say “${words}”: ${live
      .map((el) => el.innerText.trim())
      .filter(Boolean)
      .join(' / ')
      .slice(-700)}`,
  )
}

/** Types into the field of a label, as it stands there. */
export async function fill(label: string, text: string): Promise<void> {
  const end = performance.now() + 20_000
  while (performance.now() < end) {
    const labels = [...document.querySelectorAll('label')].filter((el) => el.offsetParent !== null)
    const field = labels.find((el) => el.innerText.trim() === label)?.control as HTMLInputElement
    if (field) {
      field.focus()
      field.value = text
      for (const type of ['input', 'change'])
        field.dispatchEvent(new Event(type, { bubbles: true }))
      field.blur()
      return
    }
    await new Promise((look) => setTimeout(look, 30))
  }
  throw new Error(`No field is called “${label}”: ${document.body.innerText.slice(0, 400)}`)
}

/** What is filled into a form of the diary: the words of each free field, by its label. */
export interface Filled {
  readonly kind: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * One note by the form of its kind on the page of a night: the first choice of each row, words in every free field, the
 * least in a number, and saved.
 */
export async function noteByForm(
  { kind, fields }: Filled,
  words: Record<string, string>,
): Promise<void> {
  const until: Wait = async (look, what) => {
    const end = performance.now() + 20_000
    while (performance.now() < end) {
      const found = look()
      if (found) return found
      await new Promise((again) => setTimeout(again, 20))
    }
    throw new Error(
      `${kind}: no ${what}: ${document.querySelector('main')?.innerText.slice(0, 900)}`,
    )
  }
  const room = () => document.querySelector<HTMLElement>(`section[aria-label="${words['add']}"]`)
  const button = (name: string, of: Element | null) =>
    [...(of?.querySelectorAll('button') ?? [])].find((el) => el.innerText.trim() === name)
  ;(await until(() => button(words['add'] ?? '', room()), 'way to add a note')).click()
  ;(await until(() => button(kind, room()), 'kind')).click()
  const form = await until(() => room()?.querySelector('form'), 'form')
  for (const group of form.querySelectorAll('[role="group"], [role="radiogroup"]'))
    group.querySelector<HTMLElement>('button, input')?.click()
  await new Promise((drawn) => requestAnimationFrame(drawn))
  const more = button(words['more'] ?? '', form)
  more?.click()
  if (more) await until(() => button(words['less'] ?? '', form), 'other fields')
  for (const label of form.querySelectorAll('label')) {
    const text = fields[label.innerText.trim()]
    const field = label.control as HTMLInputElement | null
    if (text === undefined || !field) continue
    field.value = text
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
  }
  form.requestSubmit()
  // Where the form asks about the day it took, a second press is the answer.
  await until(() => {
    if (!room()?.querySelector('form')) return true
    button(words['save'] ?? '', form)?.click()
    return false
  }, 'end of the form')
}

/** Chooses a file for the options page to read. */
export function chooseFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>('#notes input[type=file]')
  if (!input) throw new Error('There is no field for a file.')
  const chosen = new DataTransfer()
  chosen.items.add(new File([text], 'copy.json', { type: 'application/json' }))
  input.files = chosen.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** How many rows the diary holds. */
export const countRows = (): Promise<number> =>
  new Promise((done, fail) => {
    const open = indexedDB.open('settle')
    open.onerror = () => fail(open.error)
    open.onsuccess = () => {
      const count = open.result.transaction('entries').objectStore('entries').count()
      count.onsuccess = () => {
        open.result.close()
        done(count.result)
      }
    }
  })

/** Makes the diary one that this Settle cannot open, as one of a later version is. */
export const shutDiary = (): Promise<void> =>
  new Promise((done, fail) => {
    const open = indexedDB.open('settle', 99)
    open.onerror = () => fail(open.error)
    open.onsuccess = () => {
      open.result.close()
      done()
    }
  })

/** Takes that one away, so that the next page makes a diary anew. */
export const freeDiary = (): Promise<void> =>
  new Promise((done, fail) => {
    const gone = indexedDB.deleteDatabase('settle')
    gone.onerror = () => fail(gone.error)
    gone.onsuccess = () => done()
  })

/** Asks for a copy each month, and says that there was none before. */
export const wishCopy = (): Promise<void> =>
  new Promise((done, fail) => {
    const open = indexedDB.open('settle')
    open.onerror = () => fail(open.error)
    open.onsuccess = () => {
      const tx = open.result.transaction('profile', 'readwrite')
      const long = Date.now() - 40 * 86_400_000
      tx.objectStore('profile').put({
        key: 'backup',
        value: { auto: true, lastAt: long },
        changedAt: 5,
      })
      tx.onerror = () => fail(tx.error)
      tx.oncomplete = () => {
        open.result.close()
        done()
      }
    }
  })

/** Has the worker look now. */
export function wakeWorker(): void {
  const { alarms } = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  void alarms.create('look', { when: Date.now() + 20 })
}
