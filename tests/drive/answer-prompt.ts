import type { Chromium } from './chromium.ts'
import { openInput } from './x-input.ts'

/** Where Chromium's question about a permission has its two answers, in a window of 1280 by 800 pixels. */
const answers = { allow: { x: 805, y: 257 }, deny: { x: 727, y: 257 } } as const

/** A click so soon after the question has come is not heard. */
const APART_MS = 700
const MOST_CLICKS = 40

/**
 * Answers the real question that stands over a real window, or is about to: clicks where the answer is until `answered`. Of
 * the page below nothing lies there that a click would press.
 */
export async function answerPrompt(
  { display }: Chromium,
  answer: keyof typeof answers,
  answered: () => Promise<boolean>,
): Promise<void> {
  if (!display) throw new Error('Only a real window is asked.')
  const input = await openInput(display)
  try {
    for (let clicks = 0; !(await answered()); clicks++) {
      if (clicks > MOST_CLICKS) throw new Error('Nobody heard the answer.')
      input.click(answers[answer].x, answers[answer].y)
      await new Promise((resolve) => setTimeout(resolve, APART_MS))
    }
  } finally {
    input.close()
  }
}
