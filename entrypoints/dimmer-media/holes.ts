type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A hole is cut only over what fills more than this share of the view; so there are three at most. */
const LARGE = 1 / 4

const areaOf = ([left, top, right, bottom]: Box) =>
  right > left && bottom > top ? (right - left) * (bottom - top) : 0

const common = (a: Box, b: Box) =>
  a.map((x, i) => Math[i < 2 ? 'max' : 'min'](x, b[i] ?? x)) as unknown as Box

const outline = ([left, top, right, bottom]: Box) => `M${left} ${top}H${right}V${bottom}H${left}Z`

/** A clip path that leaves the large pictures and videos in view uncovered; empty where there is none. */
export function holesOverMedia(): string {
  const view: Box = [0, 0, innerWidth, innerHeight]
  const chosen = [...document.querySelectorAll('video,img')]
    .map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return common(view, [left, top, right, bottom])
    })
    .filter((box) => areaOf(box) > areaOf(view) * LARGE)
    .sort((a, b) => areaOf(b) - areaOf(a))
    // Where two holes overlap, even-odd would fill them again: a poster under its video counts once.
    .filter((box, i, all) => all.every((other, j) => j >= i || !areaOf(common(box, other))))
  return chosen.length ? `path(evenodd,"${[view, ...chosen].map(outline).join('')}")` : ''
}
