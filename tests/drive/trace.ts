import type { CDPSession } from 'playwright-core'

/** As much of an event of the browser's trace as is read here. Times in microseconds, `tdur` by the thread's own clock. */
export interface TraceEvent {
  readonly name: string
  /** `X`: it has a length. */
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: object
}

/** What the processes of a browser did while `run` ran. `wire` is the browser's own. */
export async function trace(wire: CDPSession, run: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]))
  wire.on('Tracing.dataCollected', collect)
  const complete = new Promise<void>((done) => wire.once('Tracing.tracingComplete', () => done()))
  await wire.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline'],
      excludedCategories: ['*'],
    },
  })
  await run()
  await wire.send('Tracing.end')
  await complete
  wire.off('Tracing.dataCollected', collect)
  return events
}

export const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur

/** Whether one event lies within another, on the same thread. */
export const isIn = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  outer.ts <= inner.ts &&
  endOf(inner) <= endOf(outer)

export const says = ({ args = {} }: TraceEvent, text: string): boolean =>
  JSON.stringify(args).includes(text)

/** The first runs of content scripts of the extension `id`, and the calls into them. */
export const callsOf = (events: readonly TraceEvent[], id: string): TraceEvent[] =>
  events.filter(
    (event) =>
      event.ph === 'X' &&
      (event.name === 'FunctionCall' || event.name === 'EvaluateScript') &&
      says(event, `chrome-extension://${id}/`),
  )
