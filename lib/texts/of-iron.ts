import en from './en/iron.json'
import { know } from './t.ts'

know({ en })
