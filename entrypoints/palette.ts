import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { keepEarlyKeys } from '../lib/page/early-keys.ts'
import { alwaysOf, firstPalette } from '../lib/page/first-palette.ts'

/** Runs in the head of each page of ours, before anything is painted: no white frame at night. */
export default defineUnlistedScript(() => {
  const root = document.documentElement
  const { palette, ground } = firstPalette(
    localStorage.getItem('palette'),
    Date.now(),
    alwaysOf(location),
  )
  root.dataset['palette'] = palette
  root.style.background = ground
  keepEarlyKeys(location)
})
