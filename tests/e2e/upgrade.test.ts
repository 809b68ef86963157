import { inChromium } from './upgrade/in-chromium.ts'
import { upgraded } from './upgrade/report.ts'

upgraded(inChromium, true)
