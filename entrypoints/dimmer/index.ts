import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startDimmer } from './dimmer.ts'

export default defineUnlistedScript(() => startDimmer())
