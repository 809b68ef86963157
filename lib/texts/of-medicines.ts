import en from '../../locales/en/medicines.json'
import { know } from './t.ts'

await know('medicines', en)
