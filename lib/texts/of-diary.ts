import en from '../../locales/en/diary.json'
import { know } from './t.ts'

await know('diary', en)
