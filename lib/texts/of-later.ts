import en from './en/later.json'
import { know } from './t.ts'

know({ en })
