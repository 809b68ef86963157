import en from '../../locales/en/sample.json'
import { know } from './t.ts'

await know('sample', en)
