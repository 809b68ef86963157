import en from './en/rooms.json'
import { know } from './t.ts'

know({ en })
