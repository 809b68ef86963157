import en from './en/intake.json'
import { know } from './t.ts'

know({ en })
