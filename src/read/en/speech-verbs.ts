/**
 * How a verb stands with the words it reports.
 * - `say`: "she said", with the words before or after it, and "said she" too
 * - `tell`: takes the hearer: "she told reporters"
 * - `call`: gives a name or a verdict: "she called it …", "she hailed …"
 * - `mean`: reports words less plainly: "she promised …", "she spoke of …"
 * - `act`: reports words only where it stands beside them: "…," she laughed; she went on: "…"
 */
export type SpeechManner = 'say' | 'tell' | 'call' | 'mean' | 'act'

/** A form of a speech verb: "said" is the past of "say". */
export type SpeechVerb = {
  readonly base: string
  readonly manner: SpeechManner
  readonly form: 'base' | 'present' | 'past' | 'participle'
}

const BASES: Record<SpeechManner, string> = {
  say: `acknowledge add admit affirm agree disagree allege announce answer argue ask assert aver avow bellow
    boast brag caution chant claim clarify comment complain concede conclude confess confide confirm
    contend counter declare demand deny disclose elaborate enthuse estimate exclaim explain express
    grumble hint imply indicate inquire insist intone joke lament maintain marvel mumble murmur muse
    mutter note observe opine plead posit predict proclaim pronounce protest quip read reason recall
    recount reiterate rejoin relate remark reply report retort reveal say scoff scream shout
    shriek speculate state stress submit suggest summarise summarize surmise swear testify theorise
    theorize thunder tweet underline underscore urge venture vow wail warn whisper wonder write
    yell emphasise emphasize cite counsel gush assess reckon post blog email text cry roar
    interject propose repeat chime request attest bemoan blurt chide crow deadpan demur divulge
    echo exhort exult fret fume gripe grouse implore lecture profess riposte scold volunteer wisecrack
    rave rant forecast guess dispute`,
  tell: `tell inform remind assure notify advise persuade instruct reassure`,
  call: `call describe dub label brand characterise characterize term deem denounce decry condemn
    criticise criticize blast slam hail praise laud applaud dismiss deride depict portray decry berate
    accuse ridicule lambast lambaste compare liken refer style rebuke salute tout reject credit`,
  mean: `promise pledge offer seek threaten refuse mention discuss voice apologise apologize appeal talk
    speak list outline detail defend welcome commend congratulate quote recommend stipulate specify
    believe think reflect publish print issue broadcast translate envision envisage expect hope anticipate foresee
    acknowledge decline`,
  act: `accept begin continue finish start open close laugh smile sigh smirk grin gasp sob weep shrug nod
    sing beam snap sneer growl groan moan chuckle bark tease mock mouth interrupt ponder pray beg
    gesture joke boom trumpet warble utter resume feel hear respond return`,
}

const IRREGULAR: Record<string, string> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  speak: 'spoke spoken',
  think: 'thought',
  begin: 'began begun',
  swear: 'swore sworn',
  sing: 'sang sung',
  read: 'read',
  hear: 'heard',
  feel: 'felt',
  seek: 'sought',
  foresee: 'foresaw foreseen',
  weep: 'wept',
}

/** "quip" and "refer" double their last letter: "quipped", "referring". */
function doubles(base: string): boolean {
  return /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(base) || DOUBLING.has(base)
}

const DOUBLING = new Set(['admit', 'submit', 'refer', 'rebut'])

const FORMS = new Map<string, SpeechVerb>()

for (const manner of ['act', 'mean', 'call', 'tell', 'say'] as const) {
  for (const base of BASES[manner].split(/\s+/)) addForms(base, manner)
}

/** The speech verb that a lower-case word is a form of, if it is one. */
export function speechVerb(word: string): SpeechVerb | undefined {
  return FORMS.get(word)
}

function addForms(base: string, manner: SpeechManner): void {
  FORMS.set(base, { base, manner, form: 'base' })
  FORMS.set(thirdPerson(base), { base, manner, form: 'present' })
  FORMS.set(ingForm(base), { base, manner, form: 'participle' })
  const pasts = IRREGULAR[base]?.split(' ') ?? [edForm(base)]
  for (const past of pasts) FORMS.set(past, { base, manner, form: 'past' })
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|sh|ch)$/.test(base) ? `${base}es` : `${base}s`
}

function ingForm(base: string): string {
  if (doubles(base)) return `${base}${base.at(-1)}ing`
  return /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
}

function edForm(base: string): string {
  if (doubles(base)) return `${base}${base.at(-1)}ed`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return base.endsWith('e') ? `${base}d` : `${base}ed`
}
