/** Not of the sample diary, whose rows never leave. */
export const isOwn = (row: object): boolean => (row as { sample?: unknown }).sample !== true
