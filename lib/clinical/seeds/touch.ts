import { corrected, leftOut } from './row.ts'

/** What the articles said of massage and chamomile. */
export const seedsOnTouch = [
  corrected(
    ['MA-01', '2:76', 'massage of the legs, 60 to 90 minutes before bed', 'weak'],
    'any time from an hour and a half to half an hour before',
    'step:massage',
  ),
  corrected(
    ['MA-02', '2:78', 'circles with the thumbs on the calf, knuckles on the sole', 'weak'],
    'both hands, from the ankle up to the knee, as firm as is pleasant',
    'relief:massage',
  ),
  corrected(
    ['MA-03', '2:86', 'deep pressure from ankle to knee, 10 to 15 minutes', 'weak'],
    'five minutes a leg, as firm as is pleasant, once its questions are answered',
    'relief:massage',
    'gate:massage',
  ),
  leftOut(
    ['MA-04', '2:88', 'trigger points in the thigh', 'weak'],
    'It takes somebody who has learnt it, and nothing was shown for restless legs.',
  ),
  corrected(
    ['MA-05', '2:90', 'light strokes towards the heart', 'weak'],
    'in the same strokes, upwards',
    'relief:massage',
  ),
  corrected(
    ['MA-06', '2:92', 'all three, 30 to 60 minutes before sleep', 'weak'],
    'one massage, at the hour that suits',
    'step:massage',
  ),
  corrected(
    [
      'MA-07',
      '3:68',
      'massage or socks for poor circulation; do not ignore lasting pain or swelling',
      'weak',
    ],
    'poor circulation is asked about first; lasting pain and swelling belong to the check',
    'gate:massage',
    'page:learn#check',
  ),
  corrected(
    ['CH-01', '2:76', 'chamomile tea 30 to 45 minutes before sleep', 'weak'],
    'an hour before, which is kinder to the bladder',
    'step:drink',
  ),
  corrected(
    [
      'CH-02',
      '2:98',
      'chamomile with massage, 60 to 90 minutes before bed; it acts through GABA',
      'contradicted',
    ],
    'a warm drink and a massage, each by itself; the mechanism is named as not shown',
    'step:drink',
    'step:massage',
    'claim:chamomile',
  ),
  leftOut(
    ['CH-03', '2:96', '200 to 270 mg of extract', 'weak'],
    'An extract of that size did no better than a dummy pill for sleep.',
  ),
  leftOut(
    ['CH-04', '2:96', '2 to 3 g of dried flowers, steeped for 10 to 15 minutes', 'weak'],
    'How strong a tea is makes no known difference; the packet says how to make it.',
  ),
  leftOut(
    ['CH-05', '2:107', '200 ml of it', 'weak'],
    'How much you drink in the evening is yours to say; less means fewer trips in the night.',
  ),
]
