import type { CDPSession } from 'playwright-core'
import { callsOf, endOf, isIn, says, type TraceEvent, trace } from '../drive/trace.ts'

/**
 * Milliseconds of the main thread while `load` runs: in all, and for the content scripts of the extension `id`. Their own
 * are the tasks that start them, the calls into them, and what the browser answers them. Rejects where none ran.
 */
export async function ownWork(
  wire: CDPSession,
  id: string,
  load: () => Promise<unknown>,
): Promise<{ readonly own: number; readonly all: number }> {
  const events = await trace(wire, load)
  const calls = callsOf(events, id)
  const [start] = calls
  if (!start) throw new Error('No script ran in this load.')
  const thread = events.filter((e) => e.ph === 'X' && e.pid === start.pid && e.tid === start.tid)
  const tasks = thread.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
  // Such a task makes the script's world too, before the script runs.
  const starts = tasks.filter(
    (task) => says(task, 'pausable_script_executor') && calls.some((call) => isIn(call, task)),
  )
  const answers = thread.filter((event) => says(event, '"mojo_interface_tag":"extensions.'))
  return { own: spent([...calls, ...starts, ...answers]), all: spent(tasks) }
}

/** Milliseconds by the thread's own clock; what lies within another event of the list counts once. */
function spent(list: readonly TraceEvent[]): number {
  let end = 0
  let sum = 0
  for (const event of [...list].sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a))) {
    if (event.ts < end) continue
    end = endOf(event)
    sum += event.tdur ?? 0
  }
  return sum / 1000
}
