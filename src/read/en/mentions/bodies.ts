import { TAGS, type Tokens } from '../../../model/reading.ts'
import { countryOfAdjective, isCountry } from '../../../text/names/countries.ts'
import { headKind } from '../../../text/names/heads.ts'
import { HONORIFICS, OFFICES } from '../../../text/names/titles.ts'
import { isFirstName } from '../gender.ts'
import { arePeople } from '../quotes/nouns.ts'
import { speechVerb } from '../speech-verbs.ts'
import { isCapitalAt } from './capitals.ts'

/** What these shapes look at. */
type Sight = { readonly text: string; readonly tokens: Tokens }

/** Countries that are surnames too: "Petra Holland" is no body of Holland's. */
const SURNAMES = new Set(
  'england ireland holland israel jordan france chad georgia chile wales'.split(' '),
)

/** Short names of countries that end the names of bodies. */
const SHORT = new Set('uk usa us'.split(' '))

/** Words that make another place or time of a country: "Nazi Germany", "East Africa", "Great Britain". */
const OF_COUNTRIES = new Set(
  `north south east west central northern southern eastern western mid upper lower greater great mainland inner
  outer inland rural coastal modern ancient medieval victorian tudor imperial colonial communist nationalist
  nazi fascist vichy soviet tsarist democratic republican federal occupied new old royal young saudi
  papua equatorial sub-saharan the in of for from to and`.split(/\s+/),
)

/** What such bodies are for: these need no verb of saying to be told from surnames ("Sport England"). */
const CAUSES = new Set(
  'sport sports historic natural highways transport visit education health arts homes tourism skills'.split(
    ' ',
  ),
)

/** How many words stand before the country. */
const MOST_WORDS = 3

/**
 * "Police Norway", "RNLC Wales", "Seawatch UK", "Animal Rescue Wales": a body of a country, by the kind of
 * its words or because it speaks. A person has a first name before a surname, an envoy follows "UN Syria".
 */
export function bodyOfCountry({ text, tokens }: Sight, first: number): number {
  const { lower, tags, starts, ends } = tokens
  const end = endOfCapitals(text, tokens, first)
  const isRun = end - first > 1 && end - first <= MOST_WORDS + 1
  if (!isRun || (first > 0 && isCapitalAt(text, starts[first - 1])) || lower[end] === '-') return -1
  const words = lower.slice(first, end)
  const isPrinted =
    !SHORT.has(words[words.length - 1]) ||
    /^\p{Lu}+$/u.test(text.slice(starts[end - 1], ends[end - 1]))
  const printed = text.slice(starts[first], ends[end - 1])
  if (!isPrinted || !isBodyOfCountry(words, printed, lower[end] ?? '')) return -1
  const isLed = NOMINAL.has(TAGS[tags[end]]) && speechVerb(lower[end] ?? '') === undefined
  return isLed && isLetters(text.slice(starts[first], ends[first])) ? -1 : end
}

/** Do the words name a body of a country, given the word behind them? What a name's kind is asked by. */
export function isBodyOfCountry(words: readonly string[], printed: string, after: string): boolean {
  const country = words[words.length - 1]
  const before = words.slice(0, -1)
  if (before.length === 0 || before.length > MOST_WORDS) return false
  if (!SHORT.has(country) && !isCountry(country)) return false
  if (!before.every(isBodyWord)) return false
  if (before.some((word) => headKind(word) === 'organisation' || CAUSES.has(word))) return true
  if (isLetters(printed.split(' ')[0])) return true
  return speechVerb(after) !== undefined && (before.length > 1 || !SURNAMES.has(country))
}

const NOMINAL = new Set<string>(['NOUN', 'ADJ', 'PROPN'])

function isBodyWord(word: string): boolean {
  const plain = word.replace('.', '')
  if (OF_COUNTRIES.has(word) || isFirstName(word) || isCountry(word) || SHORT.has(plain))
    return false
  return !HONORIFICS.has(plain) && !OFFICES.has(plain) && countryOfAdjective(word) === null
}

/** "RNLC", "BBC": three capitals or more. */
function isLetters(print: string): boolean {
  return /^\p{Lu}{3,6}$/u.test(print)
}

/** Those whose bands are called after what they stand up for: "Friends of the River". */
const BANDS = new Set('friends sons daughters guardians knights defenders champions'.split(' '))
const LINKS = new Set('without against for'.split(' '))
const ACTING = new Set('action campaign alliance coalition voices people'.split(' '))

/** "Friends of the River", "Pilots Without Borders", "Mothers Against Guns". */
export function band({ text, tokens }: Sight, first: number): number {
  const { lower, starts } = tokens
  const link = lower[first + 1] ?? ''
  const isOfThe = BANDS.has(lower[first]) && link === 'of' && lower[first + 2] === 'the'
  const isLinked = LINKS.has(link) && isCapitalAt(text, starts[first + 1]) && isBand(lower[first])
  if (!isOfThe && !isLinked) return -1
  const from = isOfThe ? first + 3 : first + 2
  const end = endOfCapitals(text, tokens, from)
  return end > from ? end : -1
}

function isBand(word: string): boolean {
  return arePeople(word) || ACTING.has(word)
}

/** What such bodies ask for with their name: "Feed the Hungry", "Help the Aged". */
const PLEAS = new Set(
  'save help feed protect stop keep free defend rescue end ban heal shelter'.split(' '),
)
const SAID_OF = new Set(
  'charity group campaign organisation organization ngo nonprofit foundation'.split(' '),
)

/** "Feed the Hungry said", "the charity Help the Aged", but no cry and no title. */
export function plea({ text, tokens }: Sight, first: number): number {
  const { lower } = tokens
  if (!PLEAS.has(lower[first]) || lower[first + 1] !== 'the') return -1
  const end = endOfCapitals(text, tokens, first + 2)
  if (end === first + 2) return -1
  const speaks = speechVerb(lower[end] ?? '') !== undefined || /^spokes/.test(lower[end] ?? '')
  return speaks || SAID_OF.has(lower[first - 1] ?? '') ? end : -1
}

/** Do the words of a name say by themselves that it is a band or a plea, given the word behind it? */
export function isBandOrPlea(words: readonly string[], after: string): boolean {
  const [first, second, third] = words
  if (BANDS.has(first) && second === 'of' && third === 'the') return true
  if (LINKS.has(second) && isBand(first)) return true
  return PLEAS.has(first) && second === 'the' && speechVerb(after) !== undefined
}

function endOfCapitals(text: string, { starts, count }: Tokens, from: number): number {
  let end = from
  while (end < count && isCapitalAt(text, starts[end])) end++
  return end
}
