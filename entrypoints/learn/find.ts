import { knownWords, oftenReadWords } from '../../components/known-words.ts'
import { ironFoods } from '../../lib/clinical/iron-foods.ts'
import type { Known } from '../../lib/clinical/known/known.ts'
import { type TopicId, topics } from '../../lib/clinical/known/topics.ts'
import { sources } from '../../lib/clinical/sources.ts'
import { holdsAll, searchable } from '../../lib/core/wanted-words.ts'
import { t } from '../../lib/texts/t.ts'
import { drawings, isDrawn } from './drawn.ts'
import { besideEachOther } from './kinds.ts'
import { servingWords } from './serving.ts'

/** What of a topic is shown: its claims, and what is drawn or tabled beside them. */
export interface Shown {
  readonly id: TopicId
  readonly claims: readonly Known[]
  readonly extra: boolean
}

const say = t as (key: string) => string

/** What a claim says and how well it stands, what is often read of it, and where it is written. */
function claimText(claim: Known): string {
  const read = oftenReadWords(claim)
  return [
    t(`ui.verdict.${claim.verdict === 'unsafe-as-written' ? 'unsafe' : claim.verdict}`),
    ...(read ? [t('ui.learn.mayHaveRead'), t('ui.learn.quoted', { words: read })] : []),
    knownWords(claim),
    ...claim.sources.map((id) => t('ui.source.reference', sources[id])),
  ].join('\n')
}

function extraText(topic: TopicId): string {
  if (topic === 'kinds')
    return [
      ...['caption', 'like', 'when', 'ends'].map((part) => say(`ui.learn.kinds.${part}`)),
      ...besideEachOther.flatMap(({ id }) => [
        t(`ui.learn.kinds.${id}`),
        ...['like', 'when', 'ends'].map((part) => say(`c.${id}.${part}`)),
      ]),
    ].join('\n')
  if (topic === 'iron')
    return [
      ...['caption', 'food', 'serving', 'iron', 'animal', 'plant'].map((part) =>
        say(`ui.learn.foods.${part}`),
      ),
      ...ironFoods.flatMap(({ id, grams, mg }) => [
        t(`ui.learn.food.${id}`),
        servingWords(grams),
        t('ui.learn.foods.mg', { n: mg }),
      ]),
    ].join('\n')
  if (!isDrawn(topic)) return ''
  return drawings[topic]
    .flatMap(({ id }) => [t(`ui.relief.name.${id}`), t(`ui.relief.how.${id}`)])
    .join('\n')
}

/**
 * The topics that hold some words, each in any place and as a part of a word too, whatever its case and accents, and of each
 * what holds them all; a topic that is named so is there whole. Nothing but spaces finds everything.
 */
export function topicsWith(wanted: string): Shown[] {
  const isWanted = holdsAll(wanted)
  const holds = (of: string) => isWanted(searchable(of))
  return topics.flatMap(({ id, claims }): Shown[] => {
    const all: readonly Known[] = claims
    if (holds(t(`ui.learn.topic.${id}`))) return [{ id, claims: all, extra: true }]
    const found = {
      id,
      claims: all.filter((one) => holds(claimText(one))),
      extra: holds(extraText(id)),
    }
    return found.claims.length > 0 || found.extra ? [found] : []
  })
}
