import en from './en/insights.json'
import { know } from './t.ts'

know({ en })
