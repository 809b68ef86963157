import type { Settings } from './schema/settings.ts'

/** Whether notes may be kept: that was agreed to, or they were kept before anybody asked (0.1.0). */
export const mayKeep = ({ start, welcomed }: Pick<Settings, 'start' | 'welcomed'>): boolean =>
  start.agreed || welcomed
