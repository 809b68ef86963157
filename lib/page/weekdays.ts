/** The names of the days in a language, from Monday on. */
export function weekdayNames(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' })
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, i) => format.format(new Date((4 + i) * 86_400_000)))
}
