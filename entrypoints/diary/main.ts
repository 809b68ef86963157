import { mount } from 'svelte'
import '../../components/base.css'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-diary.ts'
import '../../lib/texts/of-rooms.ts'
import { Book } from './book.svelte.ts'
import Diary from './Diary.svelte'

const live = await startPage()
const book = new Book(live, new Notes(live))
mount(Diary, { target: document.getElementById('app') as HTMLElement, props: { book } })
// The page is drawn before the first row is read, whatever the diary holds. A tab in the background draws nothing.
await Promise.race([
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  new Promise((resolve) => setTimeout(resolve, 200)),
])
await book.begin()
