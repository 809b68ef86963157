import { corrected, found, leftOut } from './row.ts'

/** What the articles said of heat, cold, the bath and compression. */
export const seedsOnWarmth = [
  corrected(
    ['HT-01', '2:48', 'a compress of 40 to 45 °C, checked by thermometer', 'unsafe-as-written'],
    'comfortably warm, about 40 °C, a cloth between, 15 minutes, once its questions are answered',
    'relief:warmPack',
    'gate:heat',
    'claim:compress',
  ),
  corrected(
    ['HT-02', '2:50', 'pressed on with 20 to 30 mmHg', 'unsafe-as-written'],
    'nothing is pressed on',
    'claim:compress',
    'gate:compression',
  ),
  corrected(
    ['HT-03', '2:50', 'for 15 to 20 minutes', 'weak'],
    '15 minutes at most, and asked after every five',
    'relief:warmPack',
  ),
  leftOut(
    ['HT-04', '2:52', 'from the ankle towards the knee', 'weak'],
    'Nothing speaks for an order; any comfortable spot will do.',
  ),
  corrected(
    [
      'HT-05',
      '2:54',
      'not with nerve trouble, poor vessels or bad skin; stop if it tingles more or reddens',
      'supported',
    ],
    'asked before, and the list is longer',
    'gate:heat',
  ),
  leftOut(
    ['HT-06', '2:54', 'ferritin above 50 makes the compress do more', 'contradicted'],
    'There is no link between the two (BL-09).',
  ),
  found(
    ['HT-07', '3:35', 'a warm bath one to two hours before bed', 'supported'],
    'step:bath',
    'relief:bath',
    'claim:bath',
  ),
  corrected(
    ['HT-08', '3:35', 'a cold compress for acute twitching', 'weak'],
    'a matter of preference, 10 minutes, a cloth between, once its questions are answered',
    'relief:coolPack',
    'gate:cold',
  ),
  corrected(
    ['HT-09', '3:35', 'heat and cold in turn', 'weak'],
    'both are there, each by itself; nothing is known of turns',
    'relief:warmPack',
    'relief:coolPack',
  ),
  corrected(
    ['HT-10', '3:68', 'compression socks where the circulation is poor', 'weak'],
    'not a step: just there it is a question for a clinician',
    'claim:compression',
    'gate:compression',
  ),
]
