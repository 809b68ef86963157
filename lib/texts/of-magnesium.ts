import en from '../../locales/en/magnesium.json'
import { know } from './t.ts'

await know('magnesium', en)
