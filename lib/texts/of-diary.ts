import en from './en/diary.json'
import { know } from './t.ts'

know({ en })
