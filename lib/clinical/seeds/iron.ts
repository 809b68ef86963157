import { answered, corrected, found } from './row.ts'

/** What the articles said of iron. */
export const seedsOnIron = [
  answered(
    ['FE-01', '2:60', '25 to 30 % of patients have a ferritin below 75', 'contradicted'],
    'claim:ironShare',
  ),
  corrected(
    ['FE-02', '2:54', 'a ferritin above 50 is the aim', 'contradicted'],
    'the points that clinicians look at are others, and none of them is an aim of ours',
    'claim:ironPoints',
    'page:intake#iron',
  ),
  corrected(
    ['FE-03', '3:59', 'a ferritin of 28 was low, above 50 is normal', 'contradicted'],
    'no number is called normal; the story is left out',
    'claim:ironPoints',
    'page:intake#iron',
  ),
  corrected(
    ['FE-04', '2:68', 'look at ferritin again every quarter', 'weak'],
    'when your clinician says; a reminder is there for that',
    'claim:ironRepeat',
    'page:intake#iron',
  ),
  found(
    ['FE-05', '2:63 2:66', 'liver, oysters, sardines, chicken: mg in a serving', 'supported'],
    'claim:ironFoods',
    'page:intake#iron',
  ),
  corrected(
    [
      'FE-06',
      '2:63 2:66',
      'spinach, lentils, white beans, fortified cereal: mg in a serving',
      'supported',
    ],
    'looked up again; for cereal the packet says',
    'claim:ironFoods',
    'page:intake#iron',
  ),
  answered(
    ['FE-07', '2:68', 'vitamin C adds 300 % to iron from plants', 'contradicted'],
    'claim:ironVitaminC',
  ),
  found(
    ['FE-08', '2:68', 'calcium, coffee and tea two hours away from iron', 'supported'],
    'claim:ironDistance',
    'page:intake#iron',
  ),
  answered(
    ['FE-09', '3:56', 'making up for a deficiency ends it in up to 70 %', 'contradicted'],
    'claim:ironResolves',
  ),
  found(
    ['FE-10', '3:54', 'tired, pale, brittle nails: see a doctor', 'supported'],
    'page:learn#check',
    'claim:doctorTests',
  ),
  found(
    ['FE-11', '1:43 1:45', 'ask for ferritin and iron studies', 'supported'],
    'claim:ironTests',
  ),
  found(
    [
      'FE-12',
      '3:55',
      'a doctor may test ferritin, vitamin D, B12, blood salts; sometimes a night in a sleep laboratory',
      'supported',
    ],
    'claim:doctorTests',
    'claim:kindPeriodic',
  ),
  found(
    [
      'FE-13',
      '3:67',
      'iron and magnesium only under guidance, no high doses untested',
      'supported',
    ],
    'claim:ironTablets',
    'page:intake#iron',
  ),
  found(
    ['FE-14', '1:29', 'look whether what you eat has enough iron and folate', 'weak'],
    'claim:diet',
  ),
]
