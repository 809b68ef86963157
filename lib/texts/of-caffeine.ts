import en from './en/caffeine.json'
import { know } from './t.ts'

know({ en })
