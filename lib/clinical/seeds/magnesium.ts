import { answered, corrected, found, leftOut } from './row.ts'

/** What the articles said of magnesium. */
export const seedsOnMagnesium = [
  corrected(
    [
      'MG-01',
      '1:21',
      '200 to 400 mg a day as glycinate or citrate, with or after meals',
      'unsafe-as-written',
    ],
    'a plan starts lower, stays under the cap of the region and counts magnesium itself',
    'page:intake#magnesium',
    'claim:magnesiumLegs',
  ),
  found(
    ['MG-02', '1:21', 'start low, go up slowly, no high doses', 'weak'],
    'page:intake#magnesium',
  ),
  corrected(
    ['MG-03', '1:31', 'a low dose at night for 4 to 6 weeks', 'weak'],
    'with dinner, and for longer: a difference showed only at two months',
    'page:intake#magnesium',
    'claim:magnesiumTime',
  ),
  found(['MG-04', '1:31', 'not right before sleep if it disturbs', 'weak'], 'claim:magnesiumHour'),
  found(
    ['MG-05', '1:31', 'no change after some weeks: change it, or ask', 'weak'],
    'claim:magnesiumHour',
    'claim:magnesiumTime',
  ),
  corrected(
    [
      'MG-06',
      '2:24',
      'glycinate, 200 to 400 mg, 60 to 90 minutes before sleep',
      'unsafe-as-written',
    ],
    'under the cap, with dinner: no hour was shown to be better',
    'page:intake#magnesium',
    'claim:magnesiumHour',
  ),
  answered(
    ['MG-07', '2:25', 'citrate, 300 to 500 mg, with the evening meal', 'unsafe-as-written'],
    'claim:magnesiumDose',
  ),
  answered(
    ['MG-08', '2:26', 'malate, 400 to 800 mg, at dinner and bedtime', 'unsafe-as-written'],
    'claim:magnesiumDose',
  ),
  corrected(
    ['MG-09', '2:27', 'threonate, 144 to 200 mg, two hours before sleep', 'weak'],
    'a form like others, counted as magnesium itself, with dinner',
    'page:intake#magnesium',
    'claim:magnesiumHour',
  ),
  answered(
    ['MG-10', '2:28', 'magnesium on the skin, half an hour before sleep', 'contradicted'],
    'claim:magnesiumSkin',
  ),
  answered(
    ['MG-11', '3:43', 'Epsom salt in the bath, to be taken in through the skin', 'contradicted'],
    'claim:magnesiumSkin',
  ),
  corrected(
    ['MG-12', '3:28', 'glycinate or citrate are preferred for sleep; ask a doctor', 'weak'],
    'the forms stand side by side and none is preferred',
    'page:intake#magnesium',
    'claim:magnesiumForm',
  ),
  found(
    ['MG-13', '3:25', '310 to 420 mg a day from all food', 'supported'],
    'claim:mineralMagnesium',
  ),
  found(
    ['MG-14', '1:31', 'note sensations, falling asleep and waking while you try it', 'supported'],
    'page:diary',
    'page:intake#magnesium',
  ),
  leftOut(
    ['MG-15', '1:25', 'a six-week trial did a 52-year-old good', 'contradicted'],
    'One story shows nothing, and nobody can look it up (BL-16).',
  ),
  found(
    [
      'MG-16',
      '1:21 1:37',
      'kidney trouble, certain medicines, pregnancy, breastfeeding: no trial on your own',
      'supported',
    ],
    'page:intake#magnesium',
  ),
  answered(
    ['MG-17', '2:21', 'half of the patients lack magnesium', 'contradicted'],
    'claim:magnesiumLack',
  ),
  answered(
    [
      'MG-18',
      '2:30',
      'glycinate and threonate are better taken up and get to the nerves',
      'contradicted',
    ],
    'claim:magnesiumForm',
  ),
  found(
    ['MG-19', '2:30 3:41', 'magnesium from food beside it', 'weak'],
    'claim:mineralMagnesium',
    'claim:diet',
  ),
]
