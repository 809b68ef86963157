import en from '../../locales/en/parts.json'
import { know } from './t.ts'

await know('parts', en)
