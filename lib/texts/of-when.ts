import en from '../../locales/en/when.json'
import { know } from './t.ts'

await know('when', en)
