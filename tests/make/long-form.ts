/** How many cases a property looks at: a short form by default, `SETTLE_RUNS=10000` for the long one. */
export const runsOf = (short: number): { numRuns: number } => ({
  numRuns: Number(process.env['SETTLE_RUNS'] ?? short),
})
