import { inFirefox } from './upgrade/in-firefox.ts'
import { upgraded } from './upgrade/report.ts'

upgraded(inFirefox, false)
