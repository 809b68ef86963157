import en from '../../locales/en/iron.json'
import { know } from './t.ts'

await know('iron', en)
