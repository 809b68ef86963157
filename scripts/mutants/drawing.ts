import { Worker } from 'node:worker_threads'
import type { Mutant, Said, Wish } from './to-draw.ts'

/** Mutants as a thread draws them; `next` waits for one, and gives nothing once all are drawn. */
export function drawing(wish: Wish) {
  const ready: Mutant[] = []
  const waiting: (() => void)[] = []
  const seen = { through: false, refused: 0 }
  const thread = new Worker(new URL('./to-draw.ts', import.meta.url), { workerData: wish })
  thread.on('message', (said: Said) => {
    if ('mutant' in said) ready.push(said.mutant)
    else Object.assign(seen, { through: true, refused: said.refused })
    for (const go of waiting.splice(0)) go()
  })
  thread.on('error', (error) => {
    console.error(error)
    process.exit(2)
  })

  async function next(): Promise<Mutant | undefined> {
    for (;;) {
      const mutant = ready.shift()
      if (mutant || seen.through) return mutant
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  /** How many the compiler refused, once all are drawn. */
  return { next, refused: () => seen.refused }
}
