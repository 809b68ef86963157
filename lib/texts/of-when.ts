import en from './en/when.json'
import { know } from './t.ts'

know({ en })
