import { corrected, found, leftOut } from './row.ts'

/** What the articles said of coffee, alcohol, moving, screens, water, sitting and stress. */
export const seedsOnHabits = [
  corrected(
    ['CF-01', '1:33', 'less or no coffee after mid-afternoon', 'weak'],
    'counted back from your own lights out',
    'step:caffeine',
    'claim:caffeine',
  ),
  found(
    ['CF-02', '3:64', 'only before noon', 'supported'],
    'step:caffeine',
    'page:intake#caffeine',
  ),
  found(['CF-03', '3:64', 'none after 14:00', 'supported'], 'step:caffeine', 'claim:caffeine'),
  corrected(
    ['CF-04', '3:40', 'the last one at 19:00', 'contradicted'],
    'nine hours before lights out to start with; the hour of the article is named as too late',
    'step:caffeine',
    'claim:coffeeAtSeven',
  ),
  leftOut(
    ['CF-05', '3:58 3:59', 'a woman went from four cups to one', 'contradicted'],
    'One story shows nothing, and nobody can look it up (BL-16).',
  ),
  corrected(
    ['CF-06', '2:17 3:10', 'coffee can bring symptoms on or make them worse', 'weak'],
    'experts say so, a large study found no link; your own notes can show it',
    'claim:coffeeLegs',
    'page:insights',
  ),
  found(['AL-01', '1:33', 'alcohol is no sleep aid', 'supported'], 'claim:alcohol'),
  found(
    ['EX-01', '3:66', 'moderate activity earlier in the day', 'supported'],
    'claim:walk',
    'claim:activity',
  ),
  corrected(
    ['EX-02', '3:66', 'nothing intense within three hours of bed', 'weak'],
    'three hours is cautious; it is the last hour that matters',
    'claim:lateExercise',
    'gate:exercise',
  ),
  found(
    ['SC-01', '3:37', 'devices off at least an hour before bed', 'supported'],
    'step:screens',
    'claim:screens',
  ),
  found(
    ['HY-01', '3:65', 'water through the day, no large amounts before bed', 'supported'],
    'claim:water',
  ),
  corrected(
    ['HY-02', '3:73', 'even a little thirst can bring twitches', 'weak'],
    'no study of it was found',
    'claim:water',
  ),
  found(
    ['SD-01', '3:13 3:16', 'long sitting brings it on', 'supported'],
    'claim:sitting',
    'page:options',
  ),
  corrected(
    ['SX-01', '3:9', 'stress brings it on', 'weak'],
    'not settled; it can be noted and looked at',
    'claim:stress',
    'page:diary',
  ),
]
