import en from '../../locales/en/options.json'
import { know } from './t.ts'

await know('options', en)
