import { mount } from 'svelte'
import '../../components/base.css'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-insights.ts'
import '../../lib/texts/of-rooms.ts'
import Insights from './Insights.svelte'

const live = await startPage()
const notes = new Notes(live)
mount(Insights, { target: document.getElementById('app') as HTMLElement, props: { live, notes } })
