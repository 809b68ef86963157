/** Words for the two halves of the day, as CLDR has them, in small letters and without points and spaces. */
const AM =
  'am a vm ጥዋት ص dop πμ قظ ap de fh 午前 오전 тң priešpiet priekšp претпл पूर्वाह्न fm pd öö дп sa 上午 上晝'
const PM =
  'pm p nm ከሰዓት م odp pop μμ بظ ip du eh 午後 오후 тк popiet pēcp попл अपराह्न em md ös пп ch 下午 下晝'

const halves = new Map<string, 'am' | 'pm'>([
  ...AM.split(' ').map((word) => [word, 'am'] as const),
  ...PM.split(' ').map((word) => [word, 'pm'] as const),
])

/** The half of the day that a word names: `PM`, `p. m.`, `오후`. Null where it is no such word of any language known here. */
export const dayHalf = (word: string): 'am' | 'pm' | null =>
  halves.get(word.normalize('NFC').toLowerCase().replace(/[.\s]/g, '')) ?? null
