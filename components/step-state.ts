/** Where a step of tonight stands. Nothing is ever late: what was not noted is simply earlier. */
export type StepState = 'done' | 'skipped' | 'held' | 'now' | 'upcoming' | 'past'
