import { mount } from 'svelte'
import '../../components/base.css'
import { alwaysOf } from '../../lib/page/first-palette.ts'
import { Live } from '../../lib/page/live.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-relief.ts'
import Relief from './Relief.svelte'
import { Visit } from './visit.svelte.ts'

const live = new Live()
const notes = new Notes(live)
const asked = startPage(live, alwaysOf(location))
void notes.open()
const visit = new Visit(live, notes)
await asked
await visit.begin(location.hash.slice(1))
mount(Relief, { target: document.getElementById('app') as HTMLElement, props: { live, visit } })
