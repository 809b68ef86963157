import type { TopicId } from '../../lib/clinical/known/topics.ts'

/**
 * What stands in the address for a topic of the room of what is known: a number, since an address stays in the browser's
 * history, where others read it. Other rooms link to these numbers.
 */
export const placeOfTopic = {
  criteria: '1',
  kinds: '2',
  causes: '3',
  doctor: '4',
  evening: '5',
  caffeine: '6',
  warmth: '7',
  touch: '8',
  iron: '9',
  magnesium: '10',
  minerals: '11',
  pregnancy: '12',
  medicines: '13',
} as const satisfies Record<TopicId, string>
