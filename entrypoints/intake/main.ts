import { mount } from 'svelte'
import '../../components/base.css'
import { Flags } from '../../lib/page/flags.svelte.ts'
import { HealthList } from '../../lib/page/health.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-intake.ts'
import '../../lib/texts/of-rooms.ts'
import Intake from './Intake.svelte'

const live = await startPage()
const notes = new Notes(live)
const health = new HealthList(live, notes)
const flags = new Flags(notes)
// What has to be read first stands there with the first frame.
await flags.load()
mount(Intake, {
  target: document.getElementById('app') as HTMLElement,
  props: { live, notes, health, flags },
})
void health.load().catch(() => undefined)
