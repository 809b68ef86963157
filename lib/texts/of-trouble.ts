import en from '../../locales/en/trouble.json'
import { know } from './t.ts'

await know('trouble', en)
