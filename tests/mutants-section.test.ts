import { describe, expect, it } from 'vitest'
import { sectionOf, withSection } from '../scripts/mutants/section.ts'

const text = '# All\n\nFirst.\n\n## One\n\na\n\n## Two\n\nb\n'

describe('a section of a document that two commands write', () => {
  it('goes from its heading to the next', () => {
    expect(sectionOf(text, '## One')).toBe('## One\n\na\n\n')
    expect(sectionOf(text, '## Two')).toBe('## Two\n\nb\n')
    expect(sectionOf(text, '## Tw')).toBe('')
  })

  it('takes the place of the old one, or stands at the end', () => {
    expect(withSection(text, '## One', '## One\n\nnew\n')).toBe(text.replace('\na\n', '\nnew\n'))
    expect(withSection(text, '## Two', '## Two\n\n$&\n')).toBe(text.replace('\nb\n', '\n$$&\n'))
    expect(withSection(text, '## Three', '## Three\n')).toBe(`${text}\n## Three\n`)
    expect(withSection('', '## One', '## One\n')).toBe('## One\n')
  })

  it('is left as it was where the rest is written again', () => {
    const kept = sectionOf(text, '## Two')
    expect(withSection('# All anew\n', '## Two', kept)).toBe(`# All anew\n\n${kept}`)
    expect(withSection('# All anew\n', '## Two', '')).toBe('# All anew\n')
  })
})
