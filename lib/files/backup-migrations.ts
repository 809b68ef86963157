type Document = Readonly<Record<string, unknown>>

/**
 * Steps from a version of the format to the next, oldest first; the first leads from version 1 to 2. Never edited once
 * released; each has a frozen file of the version before.
 */
export const backupMigrations: readonly ((document: Document) => Document)[] = [
  // Version 1 knew nothing of the hours that a night was planned with.
  (document) => ({ ...document, version: 2, nights: [] }),
]

/** A document of an older version as one of the newest. */
export const broughtUp = (document: Document, version: number): Document =>
  backupMigrations.slice(version - 1).reduce((older, step) => step(older), document)
