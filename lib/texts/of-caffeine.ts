import en from '../../locales/en/caffeine.json'
import { know } from './t.ts'

await know('caffeine', en)
