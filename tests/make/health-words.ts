/**
 * What tells somebody who looks over a shoulder, or into a history, what this person has. Neutral words of ours are not
 * among them: evening, relief, diary, intake, a step's own name.
 */
export const healthWords =
  /legs?\b|restless|rls|symptom|onset|severity|cramp|twitch|jerk|\burge|\bpain|health|illness|disease|doctor|clinic|medic|drug|tablet|dose|dopamin|magnesium|mineral|iron|ferritin|caffeine|alcohol|nicotine|pregnan|sleep|insomnia|awake|\bnights?\b|known|goes in|criteri|cause|kinds|warmth|touch|flag|augment|pattern of|augmentation/i
