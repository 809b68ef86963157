type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A hole is cut only over what fills more than this share of the view; so there are three at most. */
const LARGE = 1 / 4
/**
 * What fills more than a quarter of the view is broader than half of it or higher, and more than a quarter of it in the
 * other direction: so it lies under one of these points. Nobody has to ask every picture of a page where it is.
 */
const points = [
  [0.5, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
  [0.25, 0.5],
  [0.75, 0.5],
] as const
/** Videos are few, and a player may make them deaf to the pointer, so that no point finds them. */
const MOST_VIDEOS = 16
/** What lies under the points is sought so often at the most, ms. */
const SEEK_MS = 250
/** Among very many siblings the browser passes each: seeking takes at most this share of the time. */
const SEEK_SHARE = 1 / 50

const areaOf = ([left, top, right, bottom]: Box) =>
  right > left && bottom > top ? (right - left) * (bottom - top) : 0

const common = (a: Box, b: Box) =>
  a.map((x, i) => Math[i < 2 ? 'max' : 'min'](x, b[i] ?? x)) as unknown as Box

const outline = ([left, top, right, bottom]: Box) => `M${left} ${top}H${right}V${bottom}H${left}Z`

/** Every picture and video that can be large enough, and few others. */
function seek(): Element[] {
  const videos = Array.from(document.getElementsByTagName('video')).slice(0, MOST_VIDEOS)
  const under = points.flatMap(([x, y]) =>
    document.elementsFromPoint(x * innerWidth, y * innerHeight),
  )
  return [...new Set([...videos, ...under.filter((element) => element.matches('video,img'))])]
}

/** Gives what was found last, or seeks anew. `again` is called once it is time to seek after it was too early. */
function seeker(again: () => void): () => readonly Element[] {
  let found: readonly Element[] = []
  let foundAt = Number.NEGATIVE_INFINITY
  let restMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    const now = performance.now()
    const early = foundAt + restMs - now
    clearTimeout(timer)
    if (early > 0) timer = setTimeout(again, early)
    else {
      found = seek()
      foundAt = performance.now()
      restMs = Math.max(SEEK_MS, (foundAt - now) / SEEK_SHARE)
    }
    return found
  }
}

/**
 * Gives the function that says where the page is left uncovered: a clip path around the large pictures and videos in
 * view; empty where there is none. `again` is called when it is to be asked once more.
 */
export function holesOverMedia(again: () => void): () => string {
  const candidates = seeker(again)
  return () => {
    const view: Box = [0, 0, innerWidth, innerHeight]
    const chosen = candidates()
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
}
