import en from '../../locales/en/rooms.json'
import { know } from './t.ts'

await know('rooms', en)
