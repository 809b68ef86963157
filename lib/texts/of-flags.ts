import en from '../../locales/en/flags.json'
import { know } from './t.ts'

await know('flags', en)
