import type { BlockedId } from '../../lib/clinical/blocked.ts'

/** What lies near a blocked claim, is true, and may be said. */
export const nearAndTrue: Readonly<Record<BlockedId, readonly string[]>> = {
  'BL-01': [
    'Food is a good first source of magnesium.',
    'Studies of magnesium for restless legs are few and small.',
    'No study says that half of the people with restless legs lack magnesium.',
    'Most nights were calm, and magnesium was taken on half of them.',
  ],
  'BL-02': [
    'Studies of magnesium for restless legs are few and small. It may not help you.',
    'Whether magnesium helps restless legs is an open question.',
    'With restless legs and kidney disease, ask before you take magnesium.',
  ],
  'BL-03': [
    'Adults are advised not to pass 350 mg of magnesium a day with supplements.',
    'Advised for adults: 310 to 420 mg of magnesium a day from all food.',
    'A plan of 800 mg of magnesium is above the cap and is not made.',
  ],
  'BL-04': [
    'Glycinate was not shown to get to the nerves better.',
    'Organic forms are somewhat better taken up than inorganic ones.',
    'Shops sell magnesium as citrate, glycinate, malate and threonate.',
  ],
  'BL-05': [
    'A salt bath can feel pleasant; it is not a way to take in magnesium.',
    'Epsom salt makes the water feel soft.',
    'No study could show that magnesium spray raises levels.',
  ],
  'BL-06': [
    'Vitamin C can help absorption from plant foods; the size of the effect varies.',
    'In one trial vitamin C added about 30 % to the iron of a tablet.',
    'Three times a week: lentils, for their iron, with a little vitamin C would be one example, and it does not triple anything.',
  ],
  'BL-07': [
    'Low or low-normal iron stores are common in restless legs; the share differs between studies.',
    'In one clinic 42.3 % of patients had a ferritin below 75.',
    'Ask about a ferritin of 75 if you have restless legs.',
  ],
  'BL-08': [
    'Of 39 women whose low iron came back to normal, 38.5 % were then free of symptoms.',
    'Almost two thirds kept their symptoms although their iron was normal again.',
    'Iron does not end restless legs in seven of ten.',
  ],
  'BL-09': [
    'Ask about ferritin; a compress is a matter of comfort.',
    'There is no link between iron and how well warmth suits you.',
    'A warm pack, 15 minutes, with a cloth between.',
  ],
  'BL-10': [
    'Dopamine medicines are no longer the standard, because of augmentation.',
    'The guideline advises against ropinirole as the standard.',
    'On pramipexole symptoms can come earlier in the day; tell the prescriber.',
  ],
  'BL-11': [
    'The guideline advises against clonazepam.',
    'If you take clonazepam, do not stop on your own.',
    'Tell the pharmacist about a benzodiazepine.',
  ],
  'BL-12': [
    'A warm drink you like is fine; chamomile has not been shown to treat restless legs.',
    'Chamomile tea is warm and free of caffeine.',
    'With an allergy to daisies, leave chamomile out.',
  ],
  'BL-13': [
    'Many people find gentle stretching eases the urge for a while.',
    'With a dopamine medicine you can stretch as you like.',
    'Nobody has shown that stretching raises dopamine.',
  ],
  'BL-14': [
    'A warm bath one to two hours before bed can make falling asleep easier.',
    'A warm pack is a matter of comfort.',
    'Bright light late in the evening lowers melatonin.',
  ],
  'BL-15': [
    'Many people get it well under control.',
    'For many people iron or a prescription is needed too.',
    'Most evenings in your notes were calm.',
  ],
  'BL-16': [
    'One good night is an anecdote; many nights are a pattern.',
    'Your own nights, noted, say more than a story that you read.',
    'A patient organisation may know a clinician near you.',
  ],
  'BL-17': [
    'Three and a half hours is too short for most caffeine doses to clear.',
    'About 9 hours before bed suits one ordinary coffee.',
    'A coffee at 14:00 leaves eight and a half hours before 22:30.',
  ],
  'BL-18': [
    'PNF needs a partner; a simple hold needs none.',
    'Nobody has shown that PNF is better for restless legs.',
    'Hold for half a minute on each side, without bouncing.',
  ],
  'BL-19': [
    'In older people magnesium and a dummy pill came out about the same for night cramps.',
    'Too much magnesium can bring loose stools and stomach cramps: then stop.',
    'Magnesium was not shown to prevent cramps.',
  ],
  'BL-20': [
    'Putting the screen away matters more than its colour.',
    'Dimming is for comfort; nobody has tried it for restless legs.',
    'With Legs now the page goes red on black.',
  ],
}
