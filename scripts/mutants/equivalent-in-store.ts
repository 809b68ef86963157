import type { Equivalent } from './is-equivalent.ts'

/** Those of what is kept and read again. */
export const inStore: readonly Equivalent[] = [
  {
    file: 'lib/store/chains.ts',
    text: 'const MANY = 2000',
    changes: ['2000 → 4000', '2000 → 1000'],
    why: 'Both ways read the same rows; which is quicker is all that it says.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'const STEPS = 16',
    changes: ['16 → 17', '16 → 15'],
    why: 'Both ways read the same rows; which is quicker is all that it says.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'for (let step = 0; fresh.length > 0 && fresh.length <= MANY && step < STEPS; step++) {',
    changes: [
      '0 → 1',
      'fresh.length > 0 → fresh.length >= 0',
      'fresh.length <= MANY → fresh.length < MANY',
      'step < STEPS → step <= STEPS',
    ],
    why: 'Both ways read the same rows, and of no rows nothing is read.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'if (others.length > MANY) return (await index.getAll()).filter((row) => !known.has(row.id))',
    changes: [
      'others.length > MANY → !(others.length > MANY)',
      'others.length > MANY → others.length >= MANY',
      'if (others.length > MANY) return (await index.getAll()).filter((row) => !known.has(row.id)) → nothing',
      '(await index.getAll()).filter((row) => !known.has(row.id)) → (await index.getAll())',
      '!known.has(row.id) → true',
    ],
    why: 'Both ways read the same rows, and what is known is the same once more.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'export const CHUNK = 500',
    changes: ['500 → 501', '500 → 499'],
    why: 'How many are looked at in one go is a pace.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'for (let size = 1; cursor; size = Math.min(2 * size, CHUNK)) {',
    changes: ['min → max', '2 * size → 2 / size', '2 → 3', '2 → 1'],
    why: 'How many are looked at in one go is a pace.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'const PIECE = 250',
    changes: ['250 → 251', '250 → 249'],
    why: 'How many are read in one go is a pace.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'let spanMs = 720 * HOUR',
    changes: ['720 → 721', '720 → 719'],
    why: 'How many are read in one go is a pace.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'spanMs *= Math.min(2, PIECE / rows.length)',
    changes: ['2 → 3', '2 → 1'],
    why: 'How many are read in one go is a pace.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'let size = limit + 1',
    changes: ['1 → 2', '1 → 0'],
    why: 'A round more or less, and the same page.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'size = Math.max(size, Math.min(2 * size, CHUNK))',
    changes: [
      'size = Math.max(size, Math.min(2 * size, CHUNK)) → nothing',
      'max → min',
      'min → max',
      '2 * size → 2 / size',
      '2 → 3',
      '2 → 1',
    ],
    why: 'Pages that do not grow are read in more rounds, and are the same.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'return new Map([...nights].sort(([a], [b]) => (a < b ? -1 : 1)))',
    changes: ['a < b → a <= b'],
    why: 'No night is in it twice.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'return [...entries].sort((a, b) => a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1))',
    changes: ['a.id < b.id → a.id <= b.id'],
    why: 'No two rows have one id.',
  },
  {
    file: 'lib/store/relief-tally.ts',
    text: 'const CHUNK = 300',
    changes: ['300 → 301', '300 → 299'],
    why: 'How many are counted at once is a pace.',
  },
  {
    file: 'lib/store/medicine-change.ts',
    text: 'const CHUNK = 50',
    changes: ['50 → 51', '50 → 49'],
    why: 'How many are looked at in one go is a pace.',
  },
  {
    file: 'lib/store/leave-files.ts',
    text: 'const PAUSES_MS = [100, 300, 900]',
    changes: ['100 → 101', '100 → 99', '300 → 301', '300 → 299', '900 → 901', '900 → 899'],
    why: 'A millisecond of a wait that is a guess.',
  },
  {
    file: 'lib/store/leave-files.ts',
    text: 'const READS = 600',
    changes: ['600 → 601', '600 → 599'],
    why: 'One read more or less than many times what is needed.',
  },
  {
    file: 'lib/store/restore.ts',
    text: 'const BATCH = 1000',
    changes: ['1000 → 2000', '1000 → 500'],
    why: 'How many are put between two looks is a pace.',
  },
  {
    file: 'lib/store/safety.ts',
    text: 'if (rows.length < found.rows.length) await store.put({ ...found, rows }, BEFORE)',
    changes: ['rows.length < found.rows.length → rows.length <= found.rows.length'],
    why: 'What is the same is put once more.',
  },
  {
    file: 'lib/store/seat.ts',
    text: 'if (last && last.to > at) return []',
    changes: ['last.to > at → last.to >= at'],
    why: 'What ends at that moment was given back in the line before.',
  },
  {
    file: 'lib/store/database-diary.ts',
    text: 'tx.commit()',
    changes: ['tx.commit() → nothing'],
    why: 'The browser does it by itself a little later.',
  },
  {
    file: 'lib/store/database.ts',
    text: 'for (const migrate of migrations.slice(from)) await migrate(db, tx)',
    changes: ['await migrate(db, tx) → migrate(db, tx)'],
    why: 'No step so far waits for anything.',
  },
  {
    file: 'lib/store/diary.ts',
    text: 'if ((await waiting).size > 0) await replayJournal(area, db).catch(() => undefined)',
    changes: ['(await waiting).size > 0 → (await waiting).size >= 0'],
    why: 'Of nothing that waits nothing is moved.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'const others = (await index.getAllKeys()).filter((id) => !known.has(id))',
    changes: [
      '(await index.getAllKeys()).filter((id) => !known.has(id)) → (await index.getAllKeys())',
    ],
    why: 'What is known is read once more, and is the same.',
  },
]
