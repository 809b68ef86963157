import en from '../../locales/en/learn.json'
import { know } from './t.ts'

await know('learn', en)
