import { corrected, found, leftOut } from './row.ts'

/** What the articles said of notes, of warning signs and of medicines. */
export const seedsOnSigns = [
  found(
    [
      'DI-01',
      '1:35',
      'write down when, how long, what moved it, meals, exercise, supplements, for 2 to 4 weeks',
      'supported',
    ],
    'page:diary',
    'claim:doctorWhen',
  ),
  found(
    ['DI-02', '3:78', 'note for two weeks, then see somebody if it goes on', 'supported'],
    'page:diary',
    'claim:doctorWhen',
  ),
  leftOut(
    ['DI-03', '3:60', 'somebody was better after 3 and 6 weeks', 'contradicted'],
    'One story shows nothing, and nobody can look it up (BL-16).',
  ),
  found(
    [
      'RF-01',
      '1:41',
      'new or lasting, weak, numb, swollen, much worse sleep: see somebody',
      'supported',
    ],
    'page:learn#check',
  ),
  found(
    ['RF-02', '1:33 3:55', 'snoring with pauses: see somebody', 'supported'],
    'page:learn#check',
    'claim:doctorBreath',
  ),
  found(
    ['RF-03', '3:50', 'several times a night, so that sleep suffers: see somebody', 'supported'],
    'page:learn#check',
    'claim:doctorWhen',
  ),
  found(
    ['RF-04', '3:51', 'pain, swelling or numbness: see somebody', 'supported'],
    'page:learn#check',
  ),
  found(
    ['RF-05', '3:52 1:41', 'it began or got worse with a new medicine: see somebody', 'supported'],
    'page:learn#check',
    'page:intake#medicines',
  ),
  corrected(
    ['RF-06', '3:53', 'restless legs or Parkinson’s disease in the family: see somebody', 'weak'],
    'worth telling, and no alarm',
    'claim:causeFamily',
    'page:learn#check',
  ),
  found(
    ['RF-07', '3:54', 'iron deficiency is suspected: see somebody', 'supported'],
    'page:learn#check',
    'claim:ironTests',
  ),
  found(
    [
      'MD-01',
      '3:14',
      'antidepressants, antihistamines and medicines against nausea may make it worse',
      'supported',
    ],
    'claim:medicinesWorse',
    'page:intake#medicines',
  ),
  corrected(
    [
      'MD-02',
      '2:124',
      'pramipexole, ropinirole, then gabapentin and pregabalin, then opioids; watch for augmentation',
      'contradicted',
    ],
    'the order is turned round by the guidelines of today',
    'claim:treatmentToday',
    'claim:treatmentOld',
    'claim:augmentation',
  ),
  corrected(
    ['MD-03', '3:75', 'ropinirole, gabapentin, benzodiazepines', 'contradicted'],
    'the order is turned round by the guidelines of today',
    'claim:treatmentToday',
    'claim:treatmentOld',
  ),
]
