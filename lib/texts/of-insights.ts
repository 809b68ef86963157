import en from '../../locales/en/insights.json'
import { know } from './t.ts'

await know('insights', en)
