import { mount } from 'svelte'
import '../../components/base.css'
import { HealthList } from '../../lib/page/health.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-options.ts'
import '../../lib/texts/of-rooms.ts'
import Options from './Options.svelte'

const live = await startPage()
const notes = new Notes(live)
const health = new HealthList(live, notes)
mount(Options, {
  target: document.getElementById('app') as HTMLElement,
  props: { live, notes, health },
})

// The parts did not exist when the browser looked for the one in the address.
const part = document.getElementById(location.hash.slice(1))
part?.scrollIntoView()
part?.querySelector('h2')?.focus({ preventScroll: true })
