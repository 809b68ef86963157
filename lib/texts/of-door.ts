import en from '../../locales/en/door.json'
import { know } from './t.ts'

/** For the worker, which has no top-level `await` and waits for the language before it speaks; see `door-ready.ts`. */
export const doorWords = know('door', en)
