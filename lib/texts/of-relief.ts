import en from '../../locales/en/relief.json'
import { know } from './t.ts'

await know('relief', en)
