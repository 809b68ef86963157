import en from './en/medicines.json'
import { know } from './t.ts'

know({ en })
