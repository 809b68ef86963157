import { beforeEach } from 'vitest'
import { made } from './browser/made.ts'

beforeEach(() => made.reset())
