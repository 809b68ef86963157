import { corrected, found } from './row.ts'

/** The evening of the articles, hour by hour. */
export const seedsOnTimeline = [
  corrected(
    [
      'TL-01',
      '3:40',
      'last coffee, tea, chocolate or soda at 19:00, for bed at 22:30',
      'contradicted',
    ],
    'nine hours before lights out to start with, longer for more; the hour of the article is named as too late',
    'step:caffeine',
    'claim:coffeeAtSeven',
  ),
  corrected(
    ['TL-02', '3:41', 'a light dinner with leafy greens and nuts at 20:00', 'weak'],
    'light and early, with no promise that one meal does anything for the legs',
    'step:dinner',
    'claim:dinner',
  ),
  found(
    ['TL-03', '3:42', '15 minutes of walking or yoga at 21:00', 'weak'],
    'step:walk',
    'claim:activity',
  ),
  corrected(
    ['TL-04', '3:43', 'a warm bath with Epsom salts at 21:30', 'contradicted'],
    'the bath without the salt, an hour and a half before lights out; the salt is named as no way to take in magnesium',
    'step:bath',
    'claim:magnesiumSkin',
  ),
  corrected(
    ['TL-05', '3:44', 'screens off and lights dim at 22:00', 'supported'],
    'an hour before lights out, as the same article says elsewhere; half an hour can be chosen',
    'step:screens',
  ),
  found(['TL-06', '3:45', 'three stretches at 22:15', 'weak'], 'step:stretches'),
  found(
    ['TL-07', '3:46', 'lights out at 22:30, with slow deep breathing', 'weak'],
    'step:lightsOut',
    'relief:breathing',
    'claim:breathing',
  ),
  found(['TL-08', '2:106', 'massage of the lower legs at 19:30', 'weak'], 'step:massage'),
  corrected(
    ['TL-09', '2:107', '200 ml of chamomile tea at 20:00, "1.2 % apigenin"', 'weak'],
    'a warm drink that you like, once its questions are answered; nothing is said of what is in it',
    'step:drink',
    'gate:chamomile',
  ),
  found(['TL-10', '2:108', 'prepare for sleep in the dark at 21:30', 'weak'], 'step:room'),
  corrected(
    ['TL-11', '2:102', 'massage and chamomile together, 90 to 120 minutes before sleep', 'weak'],
    'two steps with hours of their own: the two were never tried together',
    'step:massage',
    'step:drink',
  ),
  found(
    ['TL-12', '3:20 1:29', 'the same hours for bed and waking, at weekends too', 'supported'],
    'claim:hours',
    'page:options',
  ),
  found(
    ['TL-13', '1:29', 'a calm time before sleep; a cool, dark room', 'supported'],
    'step:room',
    'claim:hours',
  ),
  found(
    [
      'TL-14',
      '1:13 1:29',
      'light stretches or a short walk before bed, a walk after dinner',
      'weak',
    ],
    'step:stretches',
    'step:walk',
  ),
]
