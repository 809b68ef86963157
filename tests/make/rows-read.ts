type Method = (...args: unknown[]) => IDBRequest
type Methods = Record<string, Method>

const reading = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor']

/**
 * How many rows and keys the database hands over in a piece of work, an answer without any counting as one. Unlike a time
 * it is the same on a busy machine.
 */
export async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const restores = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((of) => {
    const methods = of as unknown as Methods
    return reading.map((name) => {
      const real = methods[name] as Method
      methods[name] = function (this: unknown, ...args: unknown[]) {
        const request = real.apply(this, args)
        // A cursor succeeds anew with each row.
        request.addEventListener('success', () => {
          count += Array.isArray(request.result) ? request.result.length + 1 : 1
        })
        return request
      }
      return () => {
        methods[name] = real
      }
    })
  })
  try {
    await work()
  } finally {
    for (const restore of restores) restore()
  }
  return count
}
