import en from '../../locales/en/later.json'
import { know } from './t.ts'

await know('later', en)
