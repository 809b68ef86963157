import en from './en/welcome.json'
import { know } from './t.ts'

know({ en })
