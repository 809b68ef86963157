// What a browser says of keys on layouts that people have, without Shift.

export interface Layout {
  /** What the keys from 1 to the one right of 0 type without Shift. */
  readonly row: readonly string[]
  /** The place and the sign of each key that a letter is looked for on. */
  readonly u: readonly [code: string, key: string]
  readonly z: readonly [code: string, key: string]
  readonly w: readonly [code: string, key: string]
  readonly s: readonly [code: string, key: string]
  readonly n: readonly [code: string, key: string]
}
export const layouts: Readonly<Record<string, Layout>> = {
  QWERTY: {
    row: [...'1234567890-'],
    ...{ u: ['KeyU', 'u'], z: ['KeyZ', 'z'], w: ['KeyW', 'w'], s: ['KeyS', 's'], n: ['KeyN', 'n'] },
  },
  QWERTZ: {
    row: [...'1234567890ß'],
    ...{ u: ['KeyU', 'u'], z: ['KeyY', 'z'], w: ['KeyW', 'w'], s: ['KeyS', 's'], n: ['KeyN', 'n'] },
  },
  AZERTY: {
    row: [...'&é"\'(-è_çà)'],
    ...{ u: ['KeyU', 'u'], z: ['KeyW', 'z'], w: ['KeyZ', 'w'], s: ['KeyS', 's'], n: ['KeyN', 'n'] },
  },
  Dvorak: {
    row: [...'1234567890['],
    ...{ u: ['KeyF', 'u'], z: ['Slash', 'z'], w: ['Comma', 'w'] },
    ...{ s: ['Semicolon', 's'], n: ['KeyL', 'n'] },
  },
  Bépo: {
    row: [...'"«»()@+-/*='],
    ...{ u: ['KeyS', 'u'], z: ['BracketLeft', 'z'], w: ['BracketRight', 'w'] },
    ...{ s: ['KeyK', 's'], n: ['Semicolon', 'n'] },
  },
  ЙЦУКЕН: {
    row: [...'1234567890-'],
    ...{ u: ['KeyU', 'г'], z: ['KeyZ', 'я'], w: ['KeyW', 'ц'], s: ['KeyS', 'ы'], n: ['KeyN', 'т'] },
  },
  Greek: {
    row: [...'1234567890-'],
    ...{ u: ['KeyU', 'θ'], z: ['KeyZ', 'ζ'], w: ['KeyW', 'ς'], s: ['KeyS', 'σ'], n: ['KeyN', 'ν'] },
  },
  Arabic: {
    row: [...'١٢٣٤٥٦٧٨٩٠-'],
    ...{ u: ['KeyU', 'ع'], z: ['KeyZ', 'ئ'], w: ['KeyW', 'ص'], s: ['KeyS', 'س'], n: ['KeyN', 'ى'] },
  },
  Hebrew: {
    row: [...'1234567890-'],
    ...{ u: ['KeyU', 'ו'], z: ['KeyZ', 'ז'], w: ['KeyW', "'"], s: ['KeyS', 'ד'], n: ['KeyN', 'מ'] },
  },
  // Vowels are marks, and digits are where English has its letters.
  Thai: {
    row: [...'ๅ/-ภถุึคตจข'],
    ...{ u: ['KeyU', 'ี'], z: ['KeyZ', 'ผ'], w: ['KeyW', 'ไ'], s: ['KeyS', 'ห'], n: ['KeyN', 'ื'] },
  },
  'Japanese kana': {
    row: [...'ぬふあうえおやゆよわほ'],
    ...{
      u: ['KeyU', 'な'],
      z: ['KeyZ', 'つ'],
      w: ['KeyW', 'て'],
      s: ['KeyS', 'と'],
      n: ['KeyN', 'み'],
    },
  },
  'Japanese input that takes every key': {
    row: Array(11).fill('Process'),
    ...{ u: ['KeyU', 'Process'], z: ['KeyZ', 'Process'], w: ['KeyW', 'Process'] },
    ...{ s: ['KeyS', 'Process'], n: ['KeyN', 'Process'] },
  },
}
