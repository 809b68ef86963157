import en from '../../locales/en/start.json'
import { know } from './t.ts'

await know('start', en)
