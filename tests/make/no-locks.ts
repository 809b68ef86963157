/** In place of the browser's locks where a test is the only one at work, on a clock that stands still. */
export const noLocks = {
  language: 'en-GB',
  locks: { request: (_name: string, _options: unknown, work: () => unknown) => work() },
}
