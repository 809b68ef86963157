/**
 * In the popup: what does not lie whole in its window, what is too small to read or to press, and what lies too near to
 * another, in every palette. On the face of the night every press is 56 px high, on the other one 40.
 */
export function unfit(night: boolean): string[] {
  const found: string[] = []
  const nameOf = (el: Element) => el.textContent?.trim().slice(0, 30) || el.className.toString()
  const shown = (el: Element) => el.checkVisibility({ visibilityProperty: true })
  const of = (selector: string) => [...document.querySelectorAll(selector)].filter(shown)
  const whole = night
    ? ['h1', 'main button']
    : ['h1', '.legs', '.key', '.next', '.next button', 'nav', 'nav button']
  const presses = of('button, a')
  const least = night ? 56 : 40

  for (const palette of ['day', 'evening', 'night']) {
    document.documentElement.dataset['palette'] = palette
    const fault = (el: Element, what: string) => found.push(`${palette}: "${nameOf(el)}" ${what}`)
    if (document.documentElement.scrollHeight > innerHeight) found.push(`${palette}: it scrolls`)
    for (const selector of whole) {
      const parts = of(selector)
      if (parts.length === 0) found.push(`${palette}: there is no ${selector}`)
      for (const el of parts) {
        const { left, top, right, bottom } = el.getBoundingClientRect()
        if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
          fault(el, `lies at ${[left, top, right, bottom].map(Math.round)}`)
        if (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1)
          fault(el, 'is cut')
        // The middle of it is what is seen there.
        const top2 = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        if (!top2 || !(el.contains(top2) || top2.contains(el))) fault(el, 'is covered')
      }
    }
    for (const el of of('main *, nav *')) {
      const words = [...el.childNodes].some((one) => one.nodeType === 3 && one.nodeValue?.trim())
      if (!words || el.closest('.hidden, desc, title')) continue
      const scale = el.closest('svg')
        ? (el.closest('svg')?.getBoundingClientRect().width ?? 0) /
          (el.closest('svg')?.viewBox.baseVal.width || 1)
        : 1
      const size = Number.parseFloat(getComputedStyle(el).fontSize) * scale
      if (size < (el.matches('h1') ? 18 : 14)) fault(el, `is written in ${size} px`)
    }
    const boxes = presses.map((el) => [el, el.getBoundingClientRect()] as const)
    for (const [el, { width, height }] of boxes)
      if (width < least - 0.5 || height < least - 0.5) fault(el, `is ${width} × ${height}`)
    const seen = boxes.filter(([el, box]) => {
      const scroller = el.closest('.quick')?.getBoundingClientRect()
      return !scroller || box.bottom <= scroller.bottom
    })
    seen.forEach(([el, a], i) => {
      for (const [other, b] of seen.slice(i + 1)) {
        const across = Math.max(a.left - b.right, b.left - a.right)
        const down = Math.max(a.top - b.bottom, b.top - a.bottom)
        if (Math.max(across, down) < 7.5) fault(el, `lies too near to "${nameOf(other)}"`)
      }
    })
  }
  return found
}
