import Papa from 'papaparse'

/** How many characters a reading of tables passes: those handed to the parser, and those that searches go through. */
export function looksOf<T>(reading: () => T): { found: T; looks: number } {
  let looks = 0
  const { prototype } = String
  const { indexOf } = prototype
  const { Parser } = Papa
  prototype.indexOf = function (what, from = 0) {
    const at = indexOf.call(this, what, from)
    looks += Math.max(0, (at < 0 ? this.length : at) - from)
    return at
  }
  Papa.Parser = class {
    constructor(config: Papa.ParseConfig) {
      const parser = new Parser(config)
      const { parse } = parser
      parser.parse = (text: string, ...more: [number, boolean]) => {
        looks += text.length
        return parse.call(parser, text, ...more)
      }
      // biome-ignore lint/correctness/noConstructorReturn: a parser of theirs is what is made
      return parser
    }
  } as typeof Papa.Parser
  try {
    const found = reading()
    return { found, looks }
  } finally {
    prototype.indexOf = indexOf
    Papa.Parser = Parser
  }
}
