import { know } from '../../lib/texts/t.ts'
import { english } from './english.ts'

// A test may look at any piece of any room, without the room that brings its words along.
await know('all', english)
