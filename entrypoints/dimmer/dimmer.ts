import { lineAt } from '../../lib/core/dim/line.ts'
import { type Look, lookAt } from '../../lib/core/dim/look.ts'
import { endOf, LOOK_MS, nextStepIn } from '../../lib/core/dim/next-step.ts'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { atFrame } from './at-frame.ts'
import { onDim, ownId, readDim } from './extension.ts'
import { removeStrangers } from './layer.ts'
import { onPalette, pageIsOurs, pageIsSpared, videoIsFullScreen } from './page.ts'
import { panesOf } from './paint.ts'
import { createStage } from './stage.ts'
import { watch } from './watch.ts'

/** Without a word from this script for so long, the layers go by themselves. */
const DEAD_MAN_MS = 600_000
/** A page takes over what came from its server within so long after it was loaded, and then it is idle. */
const TAKE_OVER_MS = 5000
/** Darker in every channel than any white that the floor allows. */
const cover: Look = { mode: 'multiply', factor: [0.4, 0.22, 0], grey: 0 }

interface Running {
  readonly look: () => void
  /** Whether it still has an extension; one that has not takes itself away when asked. */
  readonly isAlive: () => boolean
}
const KEY = Symbol.for('settle')
/** The second script, there only while pictures are left alone: gives a clip path. */
const HOLES = Symbol.for('settle.holes')
const world = globalThis as { [KEY]?: Running; [HOLES]?: () => string }

/** Starts the dimmer in this page; where one runs already, that one takes a look. */
export function startDimmer(): void {
  if (world[KEY]?.isAlive()) world[KEY].look()
  else if (ownId()) world[KEY] = run()
}

function run(): Running {
  let dim: Dim | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastLook = 0
  // Only the early twin of the evening runs while the page is still being read; by then it is dark for certain.
  let covers = !pageIsOurs() && document.readyState === 'loading'
  const ended = new AbortController()
  const stage = createStage({
    lost() {
      bind()
      return isAlive()
    },
    look,
    early: covers,
  })

  function isAlive(): boolean {
    if (ownId()) return true
    clearTimeout(timer)
    stage.show([], 0)
    ended.abort()
    return false
  }

  /** Reads the clock and shows what it says. */
  function look(): void {
    clearTimeout(timer)
    if (!isAlive()) return
    const now = Date.now()
    lastLook = now
    // Hidden, no timer runs and the switch waits for the expiry, so that the first frame shown again is dim.
    if (document.hidden) {
      stage.keep(dim ? endOf(dim) - now : 0)
      return
    }
    const here = dim && !pageIsSpared(dim) ? dim : undefined
    const dims = here && !(here.spareFullScreen && videoIsFullScreen())
    const line = here && document.hasFocus() ? lineAt(here, now) : null
    const holes = (here?.spareMedia && world[HOLES]?.()) || ''
    stage.show(
      panesOf(covers ? cover : dims ? lookAt(here, now) : undefined, line, holes),
      DEAD_MAN_MS,
    )
    if (dim) timer = setTimeout(look, nextStepIn(dim, now))
  }

  function take(next?: Dim): void {
    dim = next
    covers = false
    look()
  }
  let heard = 0
  function ask(): void {
    const before = heard
    readDim((next) => {
      // What was said while the answer was on its way is newer. Nothing to read: the browser has just started and the
      // worker not yet; what it writes is heard.
      if (heard === before && (next || !covers)) take(next)
    })
  }

  const soon = atFrame(look)
  const settle = () => {
    stage.settle()
    look()
  }
  const stirred = () => {
    // The machine slept, or its clock was set: no timer says so.
    const gap = Date.now() - lastLook
    if (gap > LOOK_MS + 2000 || gap < 0) look()
  }
  const bind = watch(
    {
      turned() {
        if (document.fullscreenElement) stage.settle()
        look()
        if (!document.hidden && ownId()) ask()
      },
      stirred,
      // At once, so that no frame shows it uncovered: the sheet of the first seconds lies below it.
      covered() {
        stage.settle()
        soon()
      },
      focused: soon,
      moved: () => (dim?.spareMedia ? soon() : stirred()),
      ready: stage.ready,
      loaded: () => void setTimeout(() => requestIdleCallback(settle), TAKE_OVER_MS),
    },
    ended.signal,
  )
  removeStrangers()
  bind()
  onDim((next) => {
    heard++
    take(next)
  })
  onPalette(look)
  if (covers) {
    look()
    // A cover without an answer goes after a second. In two turns: after a page that held the thread for long the answer
    // stands in the queue behind the first.
    setTimeout(() => setTimeout(() => covers && take(), 300), 700)
  }
  ask()
  return { look, isAlive }
}
