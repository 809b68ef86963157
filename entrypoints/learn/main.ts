import { mount } from 'svelte'
import '../../components/base.css'
import { Flags } from '../../lib/page/flags.svelte.ts'
import { HealthList } from '../../lib/page/health.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-caffeine.ts'
import '../../lib/texts/of-claims.ts'
import '../../lib/texts/of-flags.ts'
import '../../lib/texts/of-learn.ts'
import '../../lib/texts/of-rooms.ts'
import Learn from './Learn.svelte'

const live = await startPage()
const notes = new Notes(live)
const flags = new Flags(notes)
// What has to be read first stands there with the first frame.
const health = new HealthList(live, notes)
await Promise.all([flags.load(), health.load().catch(() => undefined)])
mount(Learn, {
  target: document.getElementById('app') as HTMLElement,
  props: { live, notes, flags, health },
})
