import { all, blockedClaim } from './claim.ts'

/** What is said of magnesium, iron and vitamin C. */
export const blockedOnMinerals = [
  blockedClaim('BL-01', {
    claim: 'half of the people with restless legs lack magnesium',
    why: 'No study that was found says so.',
    sources: ['marshall2019'],
    patterns: [
      all([
        /half|50 ?%|(?:50|fifty) per ?cent|(?:one|1) (?:in|of|out of) (?:every )?(?:two|2)\b|every (?:second|other)|\bmost\b|majority/,
        /magnesium/,
        /\black|\bshort|\blow\b|defici|little|enough/,
      ]),
    ],
  }),
  blockedClaim('BL-02', {
    claim: 'magnesium is a proven remedy for restless legs',
    why: 'One small controlled trial, case series; a review could draw no conclusion.',
    sources: ['marshall2019', 'jadidi2022'],
    patterns: [
      all([
        /magnesium/,
        /restless|\brls\b/,
        /validated|proven|proof|effective|evidence|remedy|answer|solution|natural|good for|\bbacks?\b|supports?|stud(?:y|ies) (?:show|confirm|prove)|\b(?:treat|reliev|reduc|calm|cure|stop|end|help|eas|settl|quiet|sooth|work|fix)(?:e?s|ed|e|ing)?\b|goodbye|no more|recommend|science|\bbest\b|choice/,
      ]),
    ],
  }),
  blockedClaim('BL-03', {
    claim: '300 to 500 mg of magnesium as citrate, 400 to 800 mg as malate',
    why: 'Above the amounts that adults are advised not to pass with supplements.',
    sources: ['iom1997'],
    patterns: [
      all(
        [/magnesium|citrate|malate|glycinate/, /\b(?:3[6-9]|[4-9]\d)\d ?(?:mg|milligram)/],
        /food|above|more than|advised|refused|taken|limit|salt/,
      ),
    ],
  }),
  blockedClaim('BL-04', {
    claim: 'glycinate and threonate get to the nerves better',
    why: 'Organic forms are somewhat better taken up; nothing was shown on nerves.',
    sources: ['pardo2021'],
    patterns: [
      all([/glycinate|threonat/, /nerve|neuron|neural|brain/]),
      all([
        /glycinate|threonat/,
        /absor|bioavailab|penetrat/,
        /better|superior|\bbest\b|more|deeper|further|easily/,
      ]),
    ],
  }),
  blockedClaim('BL-05', {
    claim: 'magnesium through the skin supplies the body',
    why: 'Scientifically unsupported.',
    sources: ['grober2017'],
    patterns: [
      all([
        /epsom|magnesium (?:oil|spray|cream|lotion|flakes|bath|sul(?:f|ph)ate)|topical|transdermal|salt bath|magnesium .*\bskin/,
        /\bskin\b|\bblood|absor|suppl(?:y|ies)\b|\bfills?\b|soak|replenish|tops? up|takes? in|raises?|boost|levels|uptake|correct|refill|\bbody\b/,
      ]),
    ],
  }),
  blockedClaim('BL-06', {
    claim: 'vitamin C raises iron absorption by 300 per cent',
    why: 'About 30 per cent with a tablet in one trial, far less over a whole diet.',
    sources: ['vonSiebenthal2023', 'cook2001'],
    patterns: [
      all([
        /vitamin c\b|ascorbic|orange|lemon|citrus/,
        /\biron\b/,
        /\b300|three hundred|tripl|three-?fold|(?:three|four|five|several|[345]) times|\b3 ?[x×]|fourfold|quadrupl|many times|factor of/,
      ]),
    ],
  }),
  blockedClaim('BL-07', {
    claim: '25 to 30 per cent of those with restless legs have a ferritin below 75',
    why: 'The share differs between studies; in one clinic it was 42.3 per cent.',
    sources: ['zhu2020'],
    patterns: [
      all([
        /ferritin|iron stores|low iron|low in iron|iron deficien|stored iron|too little .*iron/,
        /\b(?:25|30) ?(?:%|per ?cent)|\b25 ?(?:-|–|to) ?30|quarter|one in (?:four|three)|\bthird\b|twenty-five/,
        /restless|\brls\b|patients|sufferers/,
      ]),
    ],
  }),
  blockedClaim('BL-08', {
    claim: 'making up for a deficiency ends restless legs in 70 per cent',
    why: 'Of 39 women with restored iron 38.5 per cent were free of symptoms.',
    sources: ['bang2018', 'trotti2019'],
    patterns: [
      all([
        /\biron\b|defici|ferritin/,
        /\b70 ?(?:%|per ?cent)|seventy|(?:seven|7) (?:in|of|out of) (?:ten|10)|\b70 (?:in|of|out of)|\bmost (?:people|patients|cases)|(?:nearly|almost) everyone/,
        /resolv|\bcure|\bends?\b|disappear|\baway\b|\bfix|clears?\b|vanish|\brid of|free\b|\bgone\b|settl|recover|\blose|better|\bwell\b/,
      ]),
    ],
  }),
  blockedClaim('BL-09', {
    claim: 'a ferritin above 50 makes warm compresses do more',
    why: 'There is no link between the two.',
    sources: ['kornhaber2020'],
    patterns: [all([/ferritin|\biron\b/, /compress|(?:warm|hot) pack|\bheat|warmth/])],
  }),
  blockedClaim('BL-19', {
    claim: 'magnesium brings fewer cramps at night',
    why: 'In older people no better than a dummy pill.',
    sources: ['garrison2020'],
    patterns: [all([/magnesium/, /cramp/], /loose|diarrh|stomach|bowel|too much|the same/)],
  }),
] as const
