import { mount } from 'svelte'
import '../../components/base.css'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { painted } from '../../lib/page/painted.ts'
import { startPage } from '../../lib/page/start.svelte.ts'
import '../../lib/texts/of-diary.ts'
import '../../lib/texts/of-rooms.ts'
import { Book } from './book.svelte.ts'
import Diary from './Diary.svelte'

const live = await startPage()
const book = new Book(live, new Notes(live))
mount(Diary, { target: document.getElementById('app') as HTMLElement, props: { book } })
// The page is drawn before the first row is read, whatever the diary holds.
await painted()
await book.begin()
