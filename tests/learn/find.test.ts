// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { topicsWith } from '../../entrypoints/learn/find.ts'
import Topic from '../../entrypoints/learn/Topic.svelte'

afterEach(cleanup)

const everything = topicsWith(' ')

test.each(everything.map((topic) => [topic.id, topic] as const))(
  'whatever is shown of %s finds it',
  (id, topic) => {
    const { container } = render(Topic, { props: { topic, health: {}, now: 0 } as never })
    const shown = [...container.querySelectorAll('h2, h3, h4, p, dt, dd, th, td, caption, li li')]
      .map((one) => one.textContent?.trim() ?? '')
      .filter((one) => one !== '')
    expect(shown.length).toBeGreaterThan(topic.claims.length)
    const missed = shown.filter((words) => !topicsWith(words).some((one) => one.id === id))
    expect(missed).toEqual([])
  },
)

test('a claim is found by words from anywhere in it, and one that has not all of them is not', () => {
  // Who wrote it comes after what it says.
  expect(topicsWith('Garcia-Borreguero augmentation')[0]?.claims).not.toHaveLength(0)
  expect(topicsWith('augmentation zzz')).toEqual([])
})
