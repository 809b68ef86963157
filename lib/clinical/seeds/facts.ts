import { corrected, found } from './row.ts'

/** What the articles said of minerals in food, and of who has it. */
export const seedsOnFacts = [
  found(
    ['MN-01', '3:25', 'magnesium from spinach, almonds, black beans, avocado', 'supported'],
    'claim:mineralMagnesium',
  ),
  corrected(
    [
      'MN-02',
      '3:26',
      'potassium from bananas, sweet potatoes, coconut water, salmon; 3,400 and 2,600 mg a day',
      'supported',
    ],
    'the amounts as facts of food; that it settles restless legs is named as what does not hold',
    'claim:mineralPotassium',
    'claim:mineralTablets',
  ),
  corrected(
    [
      'MN-03',
      '3:27',
      'calcium from dairy, kale, fortified milks, sardines; 1,000 to 1,200 mg a day',
      'supported',
    ],
    'the amounts as facts of food; that it settles restless legs is named as what does not hold',
    'claim:mineralCalcium',
    'claim:mineralTablets',
  ),
  corrected(
    ['PR-01', '2:5', 'about one adult in ten has it', 'weak'],
    'fewer are clearly troubled by it',
    'claim:causeCommon',
  ),
  corrected(
    ['PR-02', '2:15 2:120', 'genes account for 50 %, or 40 to 60 %, of cases', 'weak'],
    'it often runs in families; no share is given',
    'claim:causeFamily',
  ),
  found(
    ['PR-03', '3:15', 'up to a fifth of pregnant women, late in pregnancy', 'supported'],
    'claim:pregnancy',
  ),
  corrected(
    ['PR-04', '2:132', '2 to 4 % of children', 'supported'],
    'about two in a hundred',
    'claim:children',
  ),
  found(['PR-05', '2:128', 'after the birth it usually goes', 'supported'], 'claim:pregnancy'),
  found(
    ['PR-06', '3:5', 'it begins before sleep, unlike a jump while drifting off', 'supported'],
    'claim:jumps',
    'claim:kindUrge',
  ),
  found(
    ['PR-07', '2:15', 'nerve damage, pregnancy and kidney disease go with it', 'supported'],
    'claim:causeNerve',
    'claim:causeKidney',
    'claim:pregnancy',
  ),
  corrected(
    ['PR-08', '2:116', 'it cannot be cured, it can be managed', 'weak'],
    'many get it well under control; nothing is said of cures',
    'claim:causeCourse',
  ),
  corrected(
    [
      'PR-09',
      '3:11',
      'too little magnesium, potassium, calcium or sodium brings twitching',
      'weak',
    ],
    'a blood test answers that, not a tablet',
    'claim:electrolytes',
  ),
]
