import en from '../../locales/en/mind.json'
import { know } from './t.ts'

await know('mind', en)
