import { mount } from 'svelte'
import '../../components/base.css'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-flags.ts'
import '../../lib/texts/of-welcome.ts'
import '../../lib/texts/of-rooms.ts'
import Welcome from './Welcome.svelte'

const live = await startPage()
const notes = new Notes(live)
const first = location.hash === '#allow' ? 2 : 1
mount(Welcome, {
  target: document.getElementById('app') as HTMLElement,
  props: { live, notes, first },
})
requestAnimationFrame(() => setTimeout(() => void notes.open()))
