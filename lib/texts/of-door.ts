import en from '../../locales/en/door.json'
import { know } from './t.ts'

// The worker has no top-level `await`: it waits for the language before it speaks. A page waits with the next room.
void know('door', en)
