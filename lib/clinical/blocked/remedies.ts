import { all, blockedClaim } from './claim.ts'

/** What is said of medicines, habits, warmth, touch and screens, and of those who say it. */
export const blockedOnRemedies = [
  blockedClaim('BL-10', {
    claim: 'dopamine medicines are the first choice',
    why: 'Guidelines advise against them as the standard, because of augmentation.',
    sources: ['aasm2025', 'silber2021'],
    patterns: [
      all([
        /dopamin\w* (?:agonist|agent|medicine|drug|tablet)|dopaminergic|ropinirole|pramipexole|rotigotine|levodopa/,
        /first[- ](?:choice|line|pick|option|treatment)|\bstandard|\bstart with|\bbegin with|go-to|preferred|\bbest\b|of choice|mainstay|\bfirst\b|\b(?:usual|typical|common)(?:ly)?\b/,
      ]),
    ],
  }),
  blockedClaim('BL-11', {
    claim: 'benzodiazepines are a standard medicine for restless legs',
    why: 'The guideline advises against clonazepam.',
    sources: ['aasm2025'],
    patterns: [
      all(
        [
          /(?:benzodiazepin\w*|clonazepam|diazepam|lorazepam|temazepam) \w|\w (?:benzodiazepin|clonazepam|diazepam|lorazepam|temazepam)/,
        ],
        /\bstop\b|\btell\b|\bask\b|if you take|pharmacist/,
      ),
    ],
  }),
  blockedClaim('BL-12', {
    claim: 'chamomile acts on restless legs through GABA, or was shown to with massage',
    why: 'An extract did no better than a dummy pill for sleep; no trial in restless legs was found.',
    sources: ['zick2011'],
    patterns: [
      all([
        /chamomile|camomile|apigenin/,
        /\bgaba\b|receptor|dopamin|proven|stud(?:y|ies) (?:show|confirm|prove)|\btrials?\b|clinically|restless|\brls\b|\blegs?\b|urge|twitch/,
      ]),
    ],
  }),
  blockedClaim('BL-13', {
    claim: 'stretching lowers the markers of dopamine dysfunction',
    why: 'No basis was found.',
    sources: ['aliasgharpour2016'],
    patterns: [
      all([/stretch/, /dopamin|neurotransmit|receptor|nervous system/], /medicine|drug|tablet/),
    ],
  }),
  blockedClaim('BL-14', {
    claim:
      'warmth and massage quiet overexcitable nerves, bring endorphins to a peak and keep time with melatonin',
    why: 'No basis was found.',
    sources: ['park2020'],
    patterns: [
      all([
        /compress|\bheat|warmth|\bpack\b|massage|\bbath|\brub/,
        /excitab|nerve (?:fib|signal)|overactive nerves|endorphin|melatonin|parasympathetic|proprioceptive/,
      ]),
    ],
  }),
  blockedClaim('BL-15', {
    claim: 'most of it can be got rid of, most causes can be changed',
    why: 'Overstated.',
    sources: ['silber2021'],
    patterns: [
      all([
        /\bmost\b|majority|(?:nearly|almost) (?:all|every)|\busually|(?:two|three) (?:thirds|quarters)|nine (?:times )?(?:in|out of) ten/,
        /twitch|restless|\brls\b|\blegs?\b|cause|symptoms|\bcases\b|habits/,
        /eliminat|modifiab|goes? away|preventable|avoidable|clears? up|lifestyle|you can (?:change|fix|stop)|can be (?:\w+ or )?(?:fixed|changed|cured|stopped|avoided|reduced|undone)|(?:within|under|in) your (?:own )?(?:control|hands)|disappear|get rid/,
      ]),
    ],
  }),
  blockedClaim('BL-16', {
    claim: 'the stories of patients, and the experts who are quoted',
    why: 'They cannot be looked up, and one story shows nothing.',
    sources: [],
    patterns: [
      /lena patel|alan wu|\bsarah\b/,
      /\d\d-year-old|year-old (?:teacher|educator|woman|man|office)/,
      /in my (?:clinical )?experience|\bmy patients?\b|(?:one|a) patient (?:of mine|reported|discovered|told)|patients of mine/,
    ],
  }),
  blockedClaim('BL-17', {
    claim: 'a last coffee at seven in the evening is early enough',
    why: 'Too short for most doses: 400 mg cost sleep even six hours before bed.',
    sources: ['gardiner2023', 'drake2013'],
    patterns: [
      all(
        [
          /coffee|caffeine|\btea\b|\bcola\b|espresso/,
          /\b19[:.]00|\b7(?:[:.]00)? ?p\.?m|seven (?:in the evening|o.?clock|p\.?m)|three and a half hours|\b3[.,]5 hours|\b3½ hours/,
        ],
        /too (?:short|late)|noted|drank/,
      ),
    ],
  }),
  blockedClaim('BL-18', {
    claim: 'contract-and-relax stretching (PNF) beats simple stretching',
    why: 'No comparison in restless legs was found.',
    sources: ['aliasgharpour2016'],
    patterns: [
      all([/\bpnf\b|proprioceptive neuromuscular|contract[- ](?:and[- ])?relax/], /partner/),
    ],
  }),
  blockedClaim('BL-20', {
    claim: 'dimming or tinting the screen improves restless legs',
    why: 'The colour of a phone made no difference to sleep; no trial of it in restless legs was found.',
    sources: ['duraccio2021'],
    patterns: [
      all([
        /\bdim(?:s|med|ming|mer)?\b|\btint|warm(?:er)? (?:or dim )?(?:screen|colou?r|light)|night (?:mode|light|shift)|blue[- ]light|\bred(?:der)? screen|screen red|\bamber\b/,
        /restless|\brls\b|\burge|twitch|\blegs\b.*calm|(?:calm|settl|sooth|quiet|reliev|help|eas)\w* .*\blegs\b/,
      ]),
    ],
  }),
] as const
