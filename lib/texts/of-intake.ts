import en from '../../locales/en/intake.json'
import { know } from './t.ts'

await know('intake', en)
