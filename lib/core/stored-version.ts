/** Everything in `storage.local`, by its keys. */
export type Stored = Readonly<Record<string, unknown>>

declare const upToDate: unique symbol
/** The same as the newest version has it: only this can be read. */
export type UpToDate = Stored & { readonly [upToDate]: true }

/** The version of what Settle keeps in `storage.local`: one more than there are migrations. */
export const STORED_VERSION = 2

/** The version that a storage is of; one that says none is of the first. */
export const versionOf = ({ version }: Stored): number =>
  Number.isInteger(version) && (version as number) > 0 ? (version as number) : 1
