import { expect, test } from 'vitest'
import { inPieces } from '../../lib/page/long-work.svelte.ts'

function* pieces(n: number): Generator<number, string> {
  for (let i = 1; i <= n; i++) yield i / n
  return 'all'
}

test('a work in pieces says how far it is, and gives what came of it', async () => {
  const shares: number[] = []
  const { signal } = new AbortController()
  const done = inPieces(pieces(4), { onProgress: (share) => shares.push(share), signal })
  expect(await done).toBe('all')
  expect(shares).toEqual([0.25, 0.5, 0.75, 1])
})

test('stopped in between it goes no further', async () => {
  const controller = new AbortController()
  const shares: number[] = []
  const onProgress = (share: number) => {
    shares.push(share)
    if (shares.length === 2) controller.abort()
  }
  const work = inPieces(pieces(9), { onProgress, signal: controller.signal })
  await expect(work).rejects.toThrow()
  expect(shares).toHaveLength(2)
})
