import type { CaffeineKinetics } from '../core/caffeine/model.ts'

/**
 * The numbers of the model, apart from what is said of them (`caffeine.ts`): whoever notes an onset needs these at once
 * and no words. The half-life and its range, and how soon it is absorbed: Institute of Medicine 2001. What smoking and
 * the combined pill make of it: Nehlig 2018.
 */
export const caffeineKinetics = {
  absorbedShare: 0.99,
  absorbedMin: 45,
  halfLifeH: 5,
  halfLifeRangeH: [1.5, 9.5],
  smokerFactor: 0.5,
  pillFactor: 2,
} as const satisfies CaffeineKinetics

/** What a new person's line at lights out is, in milligrams; `leftLine` says where it comes from. */
export const LEFT_LINE_MG = 30
