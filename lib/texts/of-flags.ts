import en from './en/flags.json'
import { know } from './t.ts'

know({ en })
