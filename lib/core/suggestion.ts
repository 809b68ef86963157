const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// What XML 1.0 has no way to say: Chromium refuses the whole suggestion for one of these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const unsayable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g

/** A suggestion as a browser wants it: Chromium reads XML, Firefox shows every letter as it stands. */
export function suggestionOf(words: string, browserKind: 'chrome' | 'firefox'): string {
  const plain = words.toWellFormed().replace(unsayable, ' ')
  return browserKind === 'firefox'
    ? plain
    : plain.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
