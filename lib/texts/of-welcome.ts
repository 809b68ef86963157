import en from '../../locales/en/welcome.json'
import { know } from './t.ts'

await know('welcome', en)
