/** Writes docs/lab.md from what `npm run lab` recorded. Run by it, after every scenario has passed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockTimeAt, dayAt } from '../../lib/core/clock-time.ts'
import { type Record, recordsFolder } from './record.ts'

const records = readdirSync(recordsFolder)
  .sort()
  .map((name): Record => JSON.parse(readFileSync(join(recordsFolder, name), 'utf8')))
if (records.length === 0) throw new Error('Nothing was recorded: run npm run lab.')

const sections = records.map(({ browser, name, zone, looks, outcomes }) => {
  const rows = outcomes.map(
    ({ moment, became, at }) =>
      `| ${moment} | ${became} | ${dayAt(at, zone)} ${clockTimeAt(at, zone)} |`,
  )
  const count = looks > 0 ? ` ${looks} looks after the first.` : ''
  return [
    `## ${browser}: ${name}`,
    '',
    `${zone}.${count}`,
    '',
    '| moment | became | decided at |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
})

const head = `# Lab: evenings in real browsers

Made by \`npm run lab\`: the production build in a real Chromium (headless; under Xvfb and openbox for full
screen and sound) and a real Firefox (headless), with the wall clock moved under the browser. Each scenario
was compared with what the pure plan of \`lib/core\` makes of the same looks, and is written down here only
where the two agree: the same end for every moment, and the same minute. In Chromium the notifications that
the browser listed are those of the ledger, each once. Full screen and sound are compared with what they
have to do: held while it lasts, shown after its end.

In Chromium "by alarm" is Settle's own alarm: a moved clock does not shorten the browser's timer, so the
browser is made to look at its alarms anew. Firefox's alarms wait on a relative timer and do not notice a
moved clock; there a tab that comes to the front wakes the event page, and its alarm is tried alone.

A clock that is put back by a year leaves the alarm in that year: no browser wakes anybody when a clock is put
right. The evening goes on with the next tab or window that comes to the front, or with the first hand on the
keyboard after a pause, as the scenario "put right at 20:00" shows.

A page's own full screen is not tried: while a browser is driven from outside, Chromium takes its pages for
recorded ones and keeps their full screen inside the tab. The window is made full screen, as F11 does.

Somebody leaves by a clock: in Chromium that of the display server, which counts from its last input and turns its saver on
for a locked screen; in Firefox that of its idle service. What follows is the browser's own word that they are back.
`
writeFileSync('docs/lab.md', [head, ...sections].join('\n'))
console.log(`docs/lab.md: ${records.length} scenarios`)
