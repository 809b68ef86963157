import en from '../../locales/en/reminders.json'
import { know } from './t.ts'

await know('reminders', en)
