/** The languages that Settle speaks, each called by its own name. */
export const languages: Readonly<Record<string, string>> = {
  en: 'English',
}
