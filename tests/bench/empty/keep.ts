import { mount } from 'svelte'
import Empty from './Empty.svelte'

// The least that a page can do which keeps a note in the same database: nothing wrapped, nothing parsed.
const opened = new Promise<IDBDatabase>((resolve, reject) => {
  const request = indexedDB.open('settle')
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})
const read = opened.then(
  (db) =>
    new Promise<unknown>((resolve) => {
      const request = db.transaction('entries').objectStore('entries').openCursor()
      request.onsuccess = () => resolve(request.result?.value)
    }),
)

document.addEventListener('keydown', async (event) => {
  if (!/^Digit\d$/.test(event.code)) return
  event.preventDefault()
  const db = await opened
  await read
  const at = Date.now()
  db.transaction('entries', 'readwrite', { durability: 'strict' })
    .objectStore('entries')
    .put({
      ...{
        id: crypto.randomUUID(),
        kind: 'symptom',
        symptomKind: 'urge',
        severity: Number(event.key),
      },
      ...{ at, zone: 'UTC', offsetMin: 0, night: '1990-01-01', enteredAt: at },
    })
})

mount(Empty, { target: document.getElementById('app') as HTMLElement, props: { words: 'Empty' } })
