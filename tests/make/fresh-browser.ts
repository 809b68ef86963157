import { IDBFactory } from 'fake-indexeddb'
import { beforeEach } from 'vitest'
import { made } from './browser/made.ts'

beforeEach(() => made.reset())

// Files of a process share what they leave: each begins without the databases of another.
globalThis.indexedDB = new IDBFactory()
