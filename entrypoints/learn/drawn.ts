import AnkleCircles from '../../components/drawings/AnkleCircles.svelte'
import Bath from '../../components/drawings/Bath.svelte'
import CalfAtWall from '../../components/drawings/CalfAtWall.svelte'
import CoolPack from '../../components/drawings/CoolPack.svelte'
import FootPulledUp from '../../components/drawings/FootPulledUp.svelte'
import ForwardBend from '../../components/drawings/ForwardBend.svelte'
import Hamstring from '../../components/drawings/Hamstring.svelte'
import HipFlexor from '../../components/drawings/HipFlexor.svelte'
import LyingHamstring from '../../components/drawings/LyingHamstring.svelte'
import Massage from '../../components/drawings/Massage.svelte'
import Quadriceps from '../../components/drawings/Quadriceps.svelte'
import WarmPack from '../../components/drawings/WarmPack.svelte'

/** The drawings that stand with a topic, by the names of the relief room. */
export const drawings = {
  touch: [
    { id: 'calf', Picture: CalfAtWall },
    { id: 'hamstring', Picture: Hamstring },
    { id: 'hipFlexor', Picture: HipFlexor },
    { id: 'quadriceps', Picture: Quadriceps },
    { id: 'forwardBend', Picture: ForwardBend },
    { id: 'lyingHamstring', Picture: LyingHamstring },
    { id: 'footUp', Picture: FootPulledUp },
    { id: 'ankleCircles', Picture: AnkleCircles },
    { id: 'massage', Picture: Massage },
  ],
  warmth: [
    { id: 'bath', Picture: Bath },
    { id: 'warmPack', Picture: WarmPack },
    { id: 'coolPack', Picture: CoolPack },
  ],
} as const

export const isDrawn = (topic: string): topic is keyof typeof drawings => topic in drawings
