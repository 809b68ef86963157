import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { keepEarlyKeys } from '../lib/page/early-keys.ts'
import { firstPalette } from '../lib/page/first-palette.ts'

/**
 * Runs in the head of our pages before anything is painted: no white frame at night. The relief room does without: its
 * first frame is black at any hour, until it is known whether Legs now was pressed.
 */
export default defineUnlistedScript(() => {
  const root = document.documentElement
  const { palette, ground } = firstPalette(localStorage.getItem('palette'), Date.now())
  root.dataset['palette'] = palette
  root.style.background = ground
  keepEarlyKeys(location)
})
