/** Signs without a shape: soft hyphens, joiners, marks of direction, of bytes, of zero width. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** A text as it looks: without the signs that nobody sees. For comparing and reading, never for keeping. */
export const asSeen = (text: string): string => text.replace(UNSEEN, '')

/** The zeros of the scripts that have digits of their own. */
const ZEROS = [...'٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐'].map((zero) => zero.codePointAt(0) as number)

/**
 * A text with the digits of every script as 0 to 9, full-width signs as narrow ones and every space as the one of the
 * keyboard, without what nobody sees. Raised and circled digits are no digits.
 */
export const plainSigns = (text: string): string => (isSpecial(text) ? madePlain(text) : text)

const madePlain = (text: string): string =>
  asSeen(text)
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[^\P{Nd}0-9]/gu, (digit) => {
      const code = digit.codePointAt(0) as number
      const zero = ZEROS.find((one) => code >= one && code < one + 10)
      return zero === undefined ? digit : String(code - zero)
    })

/** Whether a text holds a letter that not every encoding writes alike. */
export const isSpecial = (text: string): boolean => /[^\0-~]/.test(text)
