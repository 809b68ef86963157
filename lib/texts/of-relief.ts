import en from './en/relief.json'
import { know } from './t.ts'

know({ en })
