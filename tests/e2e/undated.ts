/**
 * The bytes of a copy without what goes on by itself while a test does: its date; the time at the computer, since the
 * browser that runs is in use; and the home zone, which a page remembers a moment after it opens, before or after a
 * file was brought in. (tests/store/restore.test.ts holds that the second comes back.)
 */
export const undated = (text: string): string =>
  text
    .replace(/^"(exportedAt|whole)":.*\n/gm, '')
    .replace(/^"seat":\[\n(\{.*\n)*\],$/m, '')
    .replace(/^"settings":.*$/m, (line) => line.replace(/"travel":(\d+|\{[^{}]*\}),/g, ''))
