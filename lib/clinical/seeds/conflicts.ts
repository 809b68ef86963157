import type { Target } from './row.ts'

/** Where the articles say different things, one of the other or of itself, and what was decided. */
export interface Conflict {
  readonly id: string
  readonly between: string
  readonly decided: string
  readonly at: Target
}

export const conflicts = [
  {
    id: 'X-01',
    between: 'when to drink chamomile tea: four different hours',
    decided: 'an hour before lights out, from 90 to 45 minutes; earlier is kinder to the bladder',
    at: 'step:drink',
  },
  {
    id: 'X-02',
    between: 'when to massage: four different hours',
    decided: 'an hour before, from 90 to 30 minutes; no hour was studied',
    at: 'step:massage',
  },
  {
    id: 'X-03',
    between: 'when to stop coffee: noon, 14:00, mid-afternoon, 19:00',
    decided: 'by dose, nine hours to start with; 19:00 is too late',
    at: 'step:caffeine',
  },
  {
    id: 'X-04',
    between: 'screens away an hour before, or half an hour',
    decided: 'an hour, and half an hour can be chosen',
    at: 'step:screens',
  },
  {
    id: 'X-05',
    between: 'stretch 90 minutes before, or 15',
    decided: '20 minutes to start with, from 90 to 10; no hour was studied',
    at: 'step:stretches',
  },
  {
    id: 'X-06',
    between: 'contract-and-relax, or a simple hold',
    decided: 'a simple hold: it needs no partner',
    at: 'claim:stretchKind',
  },
  {
    id: 'X-07',
    between: 'hip flexors are named, and none of the three stretches is for them',
    decided: 'one is there',
    at: 'relief:hipFlexor',
  },
  {
    id: 'X-08',
    between: 'magnesium with meals, at night, at bedtime, or not right before sleep',
    decided: 'with the evening meal, as in the pilot',
    at: 'claim:magnesiumHour',
  },
  {
    id: 'X-09',
    between: 'at most 400, 500 or 800 mg of magnesium',
    decided: 'a cap by region',
    at: 'page:intake#magnesium',
  },
  {
    id: 'X-10',
    between: 'ferritin above 50, or 75',
    decided: '75 and 100, with the transferrin saturation, as points that clinicians look at',
    at: 'claim:ironPoints',
  },
  {
    id: 'X-11',
    between: 'notes for two weeks, for 2 to 4, a trial for 4 to 6',
    decided: 'two weeks before a summary; magnesium takes longer to call',
    at: 'claim:magnesiumTime',
  },
  {
    id: 'X-12',
    between: 'genes: 50 %, or 40 to 60 %',
    decided: 'neither; it often runs in families',
    at: 'claim:causeFamily',
  },
  {
    id: 'X-13',
    between: 'jumps at sleep onset and restless legs are one thing, and then two',
    decided: 'kinds of their own, in the diary and in what is known',
    at: 'topic:kinds',
  },
  {
    id: 'X-14',
    between: 'nothing intense within three hours, yet 15 minutes of activity at 90',
    decided: 'no conflict: one is hard, the other easy',
    at: 'claim:lateExercise',
  },
  {
    id: 'X-15',
    between: 'dopamine medicines first, or gabapentin',
    decided: 'today’s guidelines turned the order round',
    at: 'claim:treatmentToday',
  },
  {
    id: 'X-16',
    between: 'a bath one to two hours before, and at 60 minutes',
    decided: '90 minutes to start with',
    at: 'step:bath',
  },
  {
    id: 'X-17',
    between: 'heat, or cold, or both in turn',
    decided: 'both are there; neither is ranked above the other',
    at: 'topic:warmth',
  },
] as const satisfies readonly Conflict[]
