import { mount } from 'svelte'
import '../../components/base.css'
import { takeOver } from '../../lib/browser/hand-over.ts'
import { hostsAllowed } from '../../lib/browser/hosts.ts'
import { isDeepNight } from '../../lib/core/awake.ts'
import { dimThisPage } from '../../lib/page/dim-this-page.ts'
import { Live } from '../../lib/page/live.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import { Front } from './front.svelte.ts'
import Popup from './Popup.svelte'

const live = new Live()
const notes = new Notes(live)
const front = new Front()
// All of it is asked for at once: the sentence waits for settings and permission, a note for the diary, and what can be done
// for the page in front stands from the first frame on.
const asked = Promise.all([hostsAllowed(), startPage(live), front.look()])
void notes.open()
const [allowed] = await asked
document.getElementById('first')?.remove()
const target = document.getElementById('app') as HTMLElement
const evening = () => mount(Popup, { target, props: { live, notes, allowed, front } })
// In a tab it was opened for its log. Awake in the night it has a face of its own.
if (location.hash || !isDeepNight(live.evening.night, live.now)) evening()
else await (await import('./night.ts')).showNight(live, notes, target, evening)
// Opened in a tab at its log; the log did not exist when the browser looked for it.
if (location.hash === '#log') document.getElementById('log')?.scrollIntoView()

// In a tab with a line of the address bar that was not saved. What no other popup needs comes only then.
if (location.hash === '#line') {
  const line = await takeOver('line')
  if (line !== null) {
    const { default: LineBack } = await import('./LineBack.svelte')
    await notes.open()
    mount(LineBack, { target: document.body, anchor: target, props: { live, notes, line } })
  }
}

dimThisPage()
