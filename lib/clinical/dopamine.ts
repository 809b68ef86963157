import { folded } from '../core/free-texts.ts'

/**
 * How the names of dopamine medicines begin, without accents: ingredients as several languages write them, and names
 * they are sold under. For a hint alone: nothing is said of a medicine by its being here or not.
 */
const beginnings = [
  ...['pramipexol', 'ropinirol', 'rotigotin', 'levodopa', 'l-dopa', 'carbidopa', 'benserazid'],
  ...['cabergolin', 'pergolid', 'bromocriptin'],
  ...['sifrol', 'mirapex', 'requip', 'adartrel', 'neupro', 'leganto', 'restex', 'madopar'],
  ...['sinemet', 'stalevo'],
] as const

/** Whether a medicine, as the person named it, is one of the dopamine kind. An unknown name is simply unknown. */
export const isDopamine = (name: string): boolean =>
  folded(name)
    .split(/[^\p{L}-]+/u)
    .some((word) => beginnings.some((beginning) => word.startsWith(beginning)))
