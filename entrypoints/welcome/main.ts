import { mount } from 'svelte'
import '../../components/base.css'
import { mayKeep } from '../../lib/core/may-keep.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-rooms.ts'
import '../../lib/texts/of-start.ts'
import '../../lib/texts/of-welcome.ts'
import Welcome from './Welcome.svelte'

const live = await startPage()
const notes = new Notes(live)
// A later offer is of the second screen, once the first is agreed to.
const first = location.hash === '#allow' && mayKeep(live.settings) ? 2 : 1
mount(Welcome, {
  target: document.getElementById('app') as HTMLElement,
  props: { live, notes, first },
})
