import { mount } from 'svelte'
import '../../components/base.css'
import { HealthList } from '../../lib/page/health.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-intake.ts'
import '../../lib/texts/of-rooms.ts'
import Intake from './Intake.svelte'

const live = await startPage()
const notes = new Notes(live)
const health = new HealthList(live, notes)
mount(Intake, {
  target: document.getElementById('app') as HTMLElement,
  props: { live, notes, health },
})
void health.load().catch(() => undefined)
