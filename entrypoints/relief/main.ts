import { mount } from 'svelte'
import '../../components/base.css'
import { onPressed, takeOver } from '../../lib/browser/hand-over.ts'
import { dimThisPage } from '../../lib/page/dim-this-page.ts'
import { Live } from '../../lib/page/live.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-relief.ts'
import Relief from './Relief.svelte'
import { Visit } from './visit.svelte.ts'

/** A worker that is awake answers sooner; for one that sleeps nobody waits to see the time. */
const PATIENCE_MS = 100

const press = takeOver('press')
const live = new Live()
const notes = new Notes(live)
const visit = new Visit(live, notes)
onPressed(() => void visit.again(takeOver('press')))
await startPage(live, () => visit.always)
await Promise.race([visit.begin(press), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
mount(Relief, { target: document.getElementById('app') as HTMLElement, props: { live, visit } })
dimThisPage()
