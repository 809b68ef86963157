/**
 * Runs in a copy of the tree, as a process of its own: keeps one vitest warm, which has read and understood every file,
 * and runs the tests that it is told of on the file that has changed. It stops at the first that fails.
 */
import { resolve } from 'node:path'
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node'

/** Run these, since this file has changed. */
export interface Ask {
  readonly changed: string | null
  readonly tests: readonly string[]
}
export type Answer =
  | { readonly kind: 'ready'; readonly tests: readonly string[] }
  | { readonly kind: 'alive' }
  /** What noticed, null where all passed; and how long each file took. */
  | {
      readonly kind: 'done'
      readonly by: string | null
      readonly ms: readonly (readonly [test: string, ms: number])[]
    }

const root = process.cwd()
const say = (answer: Answer): void => void process.send?.(answer)
const alive = (): void => say({ kind: 'alive' })
const short = (path: string): string => path.slice(root.length + 1)

let ended: { modules: readonly TestModule[]; errors: readonly unknown[] } | undefined
const vitest = await createVitest({
  watch: false,
  silent: true,
  bail: 1,
  maxWorkers: 1,
  sequence: {
    seed: 1,
    // As they are handed over: the nearest first.
    sequencer: class {
      shard = async (files: TestSpecification[]) => files
      sort = async (files: TestSpecification[]) => files
    },
  },
  fsModuleCache: false,
  reporters: [
    {
      onTestModuleStart: alive,
      onTestModuleEnd: alive,
      onTestCaseResult: alive,
      onTestRunEnd: (modules, errors) => {
        ended = { modules, errors }
      },
    },
  ],
})
const specifications = new Map<string, TestSpecification>()
for (const found of await vitest.globTestSpecifications())
  specifications.set(short(found.moduleId), found)

/** The first that failed, in words; null where nothing did. */
function noticed(): string | null {
  const { modules = [], errors = [] } = ended ?? {}
  for (const module of modules) {
    const [test] = [...module.children.allTests('failed')]
    if (test) return `${short(module.moduleId)}: ${test.fullName}`
    if (module.errors().length > 0) return `${short(module.moduleId)} does not load`
  }
  return errors.length > 0 ? 'an error outside every test' : null
}

let last: string | null = null
process.on('message', async ({ changed, tests }: Ask) => {
  for (const file of new Set([last, changed])) if (file) vitest.invalidateFile(resolve(root, file))
  last = changed
  ended = undefined
  await vitest.runTestSpecifications(tests.flatMap((test) => specifications.get(test) ?? []))
  const ms = (ended as unknown as { modules: readonly TestModule[] }).modules.map(
    (module) => [short(module.moduleId), module.diagnostic().duration] as const,
  )
  say({ kind: 'done', by: noticed(), ms })
})
process.on('disconnect', () => process.exit())
say({ kind: 'ready', tests: [...specifications.keys()] })
