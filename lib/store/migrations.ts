import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'

/** A row of `profile`: one answer that gates and models need, with the instant of its last change. */
export interface ProfileRow {
  readonly key: string
  readonly value: unknown
  readonly changedAt: number
  /** Instants of it that lay ahead of their time when they were first read. */
  readonly ahead?: readonly number[] | undefined
}

/** A row of `entries` as it lies in the database: parsed when it is read, kept whatever it holds. */
export interface StoredEntry {
  readonly id: string
  readonly kind: string
  readonly at: number
  readonly night: string
  readonly replaces?: string
}

/** A home experiment, sealed when it began: never changed, so two devices only ever add to each other's. */
export interface TrialRow {
  readonly id: string
  readonly sealedAt: number
}

/** A stretch of time in which the computer was in use, or on and left alone. No address and no title, ever. */
export interface SeatRow {
  /** Epoch milliseconds; the key. */
  readonly from: number
  readonly to: number
  readonly state: 'active' | 'idle'
}

/**
 * The hours that one device planned a night with, written once when the night was over and never changed; parsed when
 * they are read (`lib/core/schema/night.ts`), kept whatever they hold.
 */
export interface NightRow {
  readonly id: string
  readonly night: string
}

export interface SettleSchema extends DBSchema {
  entries: {
    key: string
    value: StoredEntry
    indexes: { night: string; 'kind+at': [string, number]; at: number; replaces: string }
  }
  profile: { key: string; value: ProfileRow }
  trials: { key: string; value: TrialRow }
  seat: { key: number; value: SeatRow }
  nights: { key: string; value: NightRow; indexes: { night: string } }
  /** What lay here before a restore, for "back to before"; on this device alone. */
  safety: { key: string; value: unknown }
}

/** All of them, for what reads or empties everything. */
export const everyStore = ['entries', 'profile', 'trials', 'seat', 'nights'] as const

export type Database = IDBPDatabase<SettleSchema>
type Upgrade = IDBPTransaction<SettleSchema, StoreNames<SettleSchema>[], 'versionchange'>

/** One step from a version to the next. Never edited once released; each has a frozen fixture of the version before. */
type Migration = (db: Database, tx: Upgrade) => void | Promise<void>

export const migrations: readonly Migration[] = [
  (db) => {
    const entries = db.createObjectStore('entries', { keyPath: 'id' })
    entries.createIndex('night', 'night')
    entries.createIndex('kind+at', ['kind', 'at'])
    db.createObjectStore('profile', { keyPath: 'key' })
  },
  (db, tx) => {
    const entries = tx.objectStore('entries')
    entries.createIndex('at', 'at')
    // Corrections alone are in it: other rows name nothing, and cost nothing.
    entries.createIndex('replaces', 'replaces')
    db.createObjectStore('trials', { keyPath: 'id' })
    db.createObjectStore('seat', { keyPath: 'from' })
  },
  (db) => {
    db.createObjectStore('nights', { keyPath: 'id' }).createIndex('night', 'night')
    db.createObjectStore('safety')
  },
]

/** The version of the database is the number of migrations that made it. */
export const DATABASE_VERSION = migrations.length
