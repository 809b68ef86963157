import en from './en/options.json'
import { know } from './t.ts'

know({ en })
