import type { Component } from 'svelte'
import AnkleCircles from '../../components/drawings/AnkleCircles.svelte'
import Bath from '../../components/drawings/Bath.svelte'
import Breathing from '../../components/drawings/Breathing.svelte'
import BusyMind from '../../components/drawings/BusyMind.svelte'
import CalfAtWall from '../../components/drawings/CalfAtWall.svelte'
import CoolPack from '../../components/drawings/CoolPack.svelte'
import FootPulledUp from '../../components/drawings/FootPulledUp.svelte'
import ForwardBend from '../../components/drawings/ForwardBend.svelte'
import Hamstring from '../../components/drawings/Hamstring.svelte'
import HipFlexor from '../../components/drawings/HipFlexor.svelte'
import LyingHamstring from '../../components/drawings/LyingHamstring.svelte'
import Massage from '../../components/drawings/Massage.svelte'
import Quadriceps from '../../components/drawings/Quadriceps.svelte'
import Stand from '../../components/drawings/Stand.svelte'
import Walk from '../../components/drawings/Walk.svelte'
import WarmPack from '../../components/drawings/WarmPack.svelte'
import type { ReliefId } from '../../lib/clinical/relief.ts'

/** The drawing of each thing on the shelf. */
export const pictures: Readonly<Record<ReliefId, Component>> = {
  stand: Stand,
  walk: Walk,
  calf: CalfAtWall,
  hamstring: Hamstring,
  hipFlexor: HipFlexor,
  quadriceps: Quadriceps,
  ankleCircles: AnkleCircles,
  forwardBend: ForwardBend,
  lyingHamstring: LyingHamstring,
  footUp: FootPulledUp,
  breathing: Breathing,
  busyMind: BusyMind,
  massage: Massage,
  warmPack: WarmPack,
  coolPack: CoolPack,
  bath: Bath,
}
