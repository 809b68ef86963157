import { doorWords } from './of-door.ts'

// A page that shows these words begins once they are there in its language.
await doorWords
