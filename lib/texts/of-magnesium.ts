import en from './en/magnesium.json'
import { know } from './t.ts'

know({ en })
