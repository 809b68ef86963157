import en from './en/learn.json'
import { know } from './t.ts'

know({ en })
