import en from '../../locales/en/claims.json'
// Some of what is known stands with the relief rows, or with the popup's question on jumps.
import './of-later.ts'
import './of-relief.ts'
import { know } from './t.ts'

await know('claims', en)
