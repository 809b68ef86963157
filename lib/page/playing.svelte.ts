import * as v from 'valibot'
import { local, onLocalChange } from '../browser/local.ts'
import { type ReliefId, reliefRowOf } from '../clinical/relief.ts'
import { MINUTE } from '../core/clock-time.ts'
import { playPlanOf } from '../core/play-plan.ts'
import { begin, type PlayerState, type PlayPlan, stateAt } from '../core/player.ts'
import { end, goOn, look, pause } from '../core/player-change.ts'
import { type Player, player as schema } from '../core/schema/player.ts'
import { beat, withBeat } from './beat.ts'
import { onDeleted } from './say.ts'

const LOOK_MS = 250
/** How often a running player leaves word of where it is, for this page's next opening and for others that follow. */
const BEAT_MS = 2_000
/** And how often beyond its changes where the worker and every dimmed page hear of it. */
const KEEP_MS = 60_000
/** After so long nobody is asked how it went; what lies on the skin is asked about for longer. */
const STALE_MS = 30 * MINUTE
const STALE_ON_SKIN_MS = 180 * MINUTE

const planOf = (player: Player): PlayPlan | null => {
  const row = reliefRowOf(player.step)
  return row ? playPlanOf(row) : null
}

/** The one player of the relief room. It lives in `storage.local`, so that it outlives every page and the worker. */
export class Playing {
  player = $state.raw<Player | null>(null)
  now = $state(Date.now())
  row = $derived(this.player ? reliefRowOf(this.player.step) : undefined)
  plan = $derived(this.player ? planOf(this.player) : null)
  state = $derived<PlayerState | null>(
    this.player && this.plan ? stateAt(this.plan, this.player, this.now) : null,
  )
  /** A player from hours ago, with nothing left to ask: its time, where it had any, is all there is to keep. */
  readonly #left: (player: Player) => void
  #kept = 0
  #beaten = 0

  constructor(left: (player: Player) => void) {
    this.#left = left
  }

  async load(): Promise<void> {
    const { player } = await local.get('player')
    const parsed = v.safeParse(schema, player)
    this.player = parsed.success && reliefRowOf(parsed.output.step) ? withBeat(parsed.output) : null
    const old = this.player
    if (!old) return
    const stale = planOf(old)?.limitMs === null ? STALE_MS : STALE_ON_SKIN_MS
    if (Date.now() - (old.endedAt ?? old.seenAt) < stale) this.look()
    else this.clear()
  }

  /** Looks at the clock for as long as the page is open. */
  watch(): () => void {
    const timer = setInterval(() => this.look(), LOOK_MS)
    const leave = () => {
      this.look()
      void this.#keep()
    }
    document.addEventListener('visibilitychange', leave)
    const follow = () => {
      if (document.hidden && this.player) this.player = withBeat(this.player)
    }
    window.addEventListener('storage', follow)
    const off = onLocalChange(['player'], () => {
      // The page in front leads; another follows.
      if (document.hidden) void this.load()
    })
    // Before this page begins anew: it would be written back as the page goes.
    const unhear = onDeleted(() => this.#set(null))
    return () => {
      unhear()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('storage', follow)
      off()
    }
  }

  look(): void {
    this.now = Date.now()
    if (!this.player || !this.plan) return
    const before = this.player
    this.player = look(this.plan, before, this.now)
    const turned = this.player.pauses.length !== before.pauses.length
    const runs = this.state?.is === 'running'
    if (turned || (runs && Math.abs(this.now - this.#kept) >= KEEP_MS)) void this.#keep()
    if (runs && Math.abs(this.now - this.#beaten) >= BEAT_MS) {
      this.#beaten = this.now
      beat(this.player)
    }
  }

  start(id: ReliefId): void {
    this.clear()
    this.#set(begin(id, Date.now()))
  }

  pause(): void {
    this.#change((player, plan, now) => pause(plan, player, now))
  }

  goOn(): void {
    this.#change((player, plan, now) => goOn(plan, player, now))
  }

  end(): void {
    this.#change((player, _, now) => end(player, now))
  }

  /** Takes the player away; `said` where the person has said how it went. */
  clear(said = false): void {
    if (this.player && !said) this.#left(this.player)
    this.#set(null)
  }

  /** What had counted when it was last looked at, in minutes. */
  static minutesOf(player: Player): number {
    const plan = planOf(player)
    return plan ? stateAt(plan, player, player.seenAt).doneMs / MINUTE : 0
  }

  #change(by: (player: Player, plan: PlayPlan, now: number) => Player): void {
    this.look()
    if (this.player && this.plan) this.#set(by(this.player, this.plan, this.now))
  }

  #set(player: Player | null): void {
    this.now = Date.now()
    this.player = player
    void this.#keep()
  }

  async #keep(): Promise<void> {
    this.#kept = this.now
    const { player } = this
    // A player that cannot be kept still plays, for as long as the page is open. The beat goes by what is kept.
    await (player ? local.set({ player }) : local.remove('player')).then(
      () => beat(player),
      () => undefined,
    )
  }
}
