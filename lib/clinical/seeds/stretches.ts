import { answered, corrected, found } from './row.ts'

/** What the articles said of stretching. */
export const seedsOnStretches = [
  found(['ST-01', '2:36', 'the hamstrings, held for 30 s', 'weak'], 'relief:hamstring'),
  found(['ST-02', '2:36', 'the front of the thigh, no time given', 'weak'], 'relief:quadriceps'),
  found(
    ['ST-03', '2:36 2:38', 'the calves, toes pulled up', 'weak'],
    'relief:calf',
    'relief:footUp',
  ),
  found(['ST-04', '2:38', 'the hip flexors, no time given', 'weak'], 'relief:hipFlexor'),
  corrected(
    ['ST-05', '2:38', 'the muscle along the shin', 'weak'],
    'it has no stretch of its own; circles with the ankle move it',
    'relief:ankleCircles',
  ),
  found(['ST-06', '2:40', 'circles with the ankles', 'weak'], 'relief:ankleCircles'),
  answered(
    [
      'ST-07',
      '2:38',
      'contract-and-relax (PNF) beats simple stretching, and markers of dopamine fall',
      'contradicted',
    ],
    'claim:stretchKind',
  ),
  found(
    ['ST-08', '3:30 3:45', 'any of them without bouncing, 30 s each', 'weak'],
    'step:stretches',
    'claim:stretches',
  ),
  found(
    ['ST-09', '3:31', 'a forward bend while seated, back straight, 30 s', 'weak'],
    'relief:forwardBend',
  ),
  found(['ST-10', '3:32', 'the calf at the wall, back heel down, 30 s', 'weak'], 'relief:calf'),
  found(
    ['ST-11', '3:33', 'the hamstring lying down, with a strap, 30 s', 'weak'],
    'relief:lyingHamstring',
  ),
]
