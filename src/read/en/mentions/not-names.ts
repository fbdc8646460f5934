import { countryOfAdjective } from '../../../text/names/countries.ts'
import { HONORIFICS, OFFICE_QUALIFIERS, OFFICES } from '../../../text/names/titles.ts'

/** Words that English writes with a capital though they name nobody, no body and no place. */
const CAPITALISED = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept
   oct nov dec christmas easter ramadan thanksgiving eid halloween i i'm i've i'd i'll tv gmt utc bst est edt pdt pst
   cet am pm ceo cfo coo mp mps pm nba ok dna gdp gps hiv aids suv christian christians muslim muslims jewish jews jew
   catholic catholics protestant protestants buddhist hindu sunni shia shiite islamic islamist islamists god english
   arabic latin soviet western eastern northern southern kurdish kurds arab arabs latino hispanic mandarin hebrew
   covid covid-19 internet web md phd mba bs ba ma msc jd no vs`
    .trim()
    .split(/\s+/),
)

/** Closed-class words and adverbs with which sentences begin. */
const OPENERS = new Set(
  `a about above across after afterwards again against all almost along already also although among amid an and another
   any anyone are around as aside asked at away back be because before behind being below beneath beside besides between
   beyond both but by can could despite did do does down during each earlier either else even eventually every everyone
   everything except few finally first five following for formerly four from further given had has have he hello her
   here hers high his how however i if in inside instead into is it its itself just last late later least less like
   many maybe me meanwhile moments more most much my nearly neither never nevertheless next no nobody none nor not
   nothing now of off officials often on once one only onto or other others otherwise our out outside over overall own
   people perhaps police please previously rather recently right said saying seven several she should similarly since
   six so some someone something sometimes soon speaking still such ten than thank thanks that the their them then
   there therefore these they thieves third this those though three through throughout thus to today together tomorrow
   tonight too toward towards two under unless unlike until up upon us very was we well were what when whenever where
   whether which while who whoever whom whose why will with within without witnesses would yes yesterday yet you your
   let nobody's it's he's she's that's there's they're we're you're don't it'll we'll i'll according asked`
    .trim()
    .split(/\s+/),
)

/** Is the lower-cased word one that a capital letter does not make a name? */
export function isNoName(lower: string): boolean {
  const word = lower.includes('.') ? lower.replaceAll('.', '') : lower
  return (
    CAPITALISED.has(word) ||
    countryOfAdjective(word) !== null ||
    HONORIFICS.has(word) ||
    OFFICES.has(word) ||
    OFFICE_QUALIFIERS.has(word)
  )
}

/** Is the lower-cased word one with which sentences begin, whatever they name? */
export function isOpener(lower: string): boolean {
  return OPENERS.has(lower)
}
