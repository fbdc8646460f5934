/**
 * How a verb stands with the words it reports.
 * - `say`: "she said", with the words before or after it, and "said she" too
 * - `tell`: takes the hearer: "she told reporters"
 * - `call`: gives a name or a verdict: "she called it …", "she hailed …"
 * - `mean`: reports words less plainly: "she promised …", "she spoke of …"
 */
export type SpeechManner = 'say' | 'tell' | 'call' | 'mean'

/** A form of a speech verb: "said" is the past of "say". */
export type SpeechVerb = {
  readonly base: string
  readonly manner: SpeechManner
  readonly form: 'base' | 'present' | 'past' | 'participle'
}

const BASES: Record<SpeechManner, string> = {
  say: `accept acknowledge add admit advise affirm agree announce answer argue ask assert aver avow
    bark beam begin bellow blog boast brag caution chant chime chuckle claim clarify comment complain
    concede conclude confess confide confirm contend continue counter cry declare demand deny
    disclose elaborate enthuse estimate exclaim explain express finish gasp grin groan growl grumble
    hint imply indicate inquire insist interject intone joke jest lament laugh maintain marvel mock
    moan mumble murmur muse mutter note observe opine plead point post posit predict proclaim
    pronounce propose protest quip read reason recall recite recount reflect reiterate rejoin relate
    remark reply report repeat respond retort reveal roar say scoff scream shout shriek sigh sing
    smile snap sneer sob speculate speak state stress submit suggest summarise summarize surmise
    swear testify theorise theorize think thunder tweet underline underscore urge utter venture
    volunteer vow wail warn whisper wonder write yell emphasise emphasize hear answer believe
    hope feel cite quote text email tease counsel pray beg wish interrupt gush warble allege
    assess guess vent trumpet`,
  tell: 'tell inform remind assure notify warn brief advise promise persuade instruct order thank reassure',
  call: `call describe dub label brand characterise characterize term deem denounce decry condemn
    criticise criticize blast slam hail praise laud applaud dismiss deride depict portray brand
    decry berate accuse blame ridicule lambast lambaste compare liken refer style attack rebuke
    salute tout mock paint reject`,
  mean: `promise pledge offer seek threaten refuse vow cite mention discuss voice demand
    apologise apologize appeal talk speak acknowledge express list outline detail defend welcome
    commend congratulate consider regard view see find fear expect want vouch vote rule order
    recommend recognise recognize publish print issue broadcast quote reference use stipulate
    specify determine find allow require specify translate return open close start interpret`,
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
  find: 'found',
  see: 'saw seen',
  deem: 'deemed',
  cry: 'cried',
}

const DOUBLING = new Set(['quip', 'blog', 'brag', 'hint', 'admit', 'submit', 'slam', 'beg', 'sob'])
DOUBLING.delete('hint')

const FORMS = new Map<string, SpeechVerb>()

for (const manner of ['mean', 'call', 'tell', 'say'] as const) {
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
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ing`
  return /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
}

function edForm(base: string): string {
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ed`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return base.endsWith('e') ? `${base}d` : `${base}ed`
}
