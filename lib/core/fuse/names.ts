/** The name of the fuse's moment in the ledger; no step has it. */
export const FUSE_ID = 'fuse'

/** The row of the profile that keeps the learned minutes. They follow from what this computer saw: no copy carries it. */
export const LEARNED_KEY = 'fuse'
