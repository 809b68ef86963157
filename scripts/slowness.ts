import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

/** Milliseconds that the work below takes on the machine that the budgets of `npm test` were set on, both cores at it. */
const REFERENCE_MS = 300

/** A fixed piece of what tests are made of: objects, texts, sorting. */
function work(): number {
  const start = performance.now()
  let sum = 0
  for (let round = 0; round < 60; round++) {
    const rows = Array.from({ length: 4000 }, (_, i) => ({
      id: (i * 7919) % 4001,
      text: `row ${i}`,
    }))
    rows.sort((a, b) => a.id - b.id)
    sum += JSON.stringify(JSON.parse(JSON.stringify(rows))).length
  }
  return sum > 0 ? performance.now() - start : Number.NaN
}

/**
 * How much slower this machine is now than the one that the budgets were set on: 2 is half as fast. Both runners of the
 * stages have work at once, so two threads are asked at once.
 */
export async function slowness(): Promise<number> {
  const looks: number[] = []
  for (let i = 0; i < 5; i++) {
    const threads = Array.from({ length: Math.min(2, availableParallelism()) }, timeInThread)
    looks.push(Math.max(...(await Promise.all(threads))) / REFERENCE_MS)
  }
  return looks.sort((a, b) => a - b)[2] as number
}

const timeInThread = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url))
    worker.once('message', resolve)
    worker.once('error', reject)
  })

if (!isMainThread) parentPort?.postMessage(work())
