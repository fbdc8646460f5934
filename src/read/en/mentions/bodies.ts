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

/**
 * "Police Norway", "RNLC Wales", "Seawatch UK": a body of a country, by the kind of its first word or
 * because it speaks. A person has a first name before a surname, an envoy follows "UN Syria".
 */
export function bodyOfCountry({ text, tokens }: Sight, first: number): number {
  const { lower, tags, starts } = tokens
  const at = first + 1
  const country = lower[at] ?? ''
  const isShort = SHORT.has(country)
  if (!isShort && !isCountry(country)) return -1
  const word = lower[first]
  if (
    !isCapitalAt(text, starts[at]) ||
    !isBodyWord(word) ||
    (first > 0 && isCapitalAt(text, starts[first - 1]))
  )
    return -1
  if (isShort && text.slice(starts[at], tokens.ends[at]) === country) return -1
  const after = lower[at + 1] ?? ''
  if (isCapitalAt(text, starts[at + 1]) || after === '-') return -1
  const isTold =
    headKind(word) === 'organisation' || isLetters(text.slice(starts[first], tokens.ends[first]))
  if (isTold)
    return NOMINAL.has(TAGS[tags[at + 1]]) && speechVerb(after) === undefined ? -1 : at + 1
  return speechVerb(after) !== undefined && !SURNAMES.has(country) ? at + 1 : -1
}

/** Do two words name a body of a country, given the word behind them? What a name's kind is asked by. */
export function isBodyOfCountry(words: readonly string[], printed: string, after: string): boolean {
  const [word, country] = words
  if (words.length !== 2 || !(SHORT.has(country) || isCountry(country)) || !isBodyWord(word))
    return false
  if (headKind(word) === 'organisation' || isLetters(printed.split(' ')[0])) return true
  return speechVerb(after) !== undefined && !SURNAMES.has(country)
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

/** "Friends of the River", "Pilots Without Borders", "Mothers Against Guns". */
export function band({ text, tokens }: Sight, first: number): number {
  const { lower, starts } = tokens
  const link = lower[first + 1] ?? ''
  const isOfThe = BANDS.has(lower[first]) && link === 'of' && lower[first + 2] === 'the'
  const isLinked =
    LINKS.has(link) && isCapitalAt(text, starts[first + 1]) && arePeople(lower[first])
  if (!isOfThe && !isLinked) return -1
  const from = isOfThe ? first + 3 : first + 2
  const end = endOfCapitals(text, tokens, from)
  return end > from ? end : -1
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
  if (LINKS.has(second) && arePeople(first)) return true
  return PLEAS.has(first) && second === 'the' && speechVerb(after) !== undefined
}

function endOfCapitals(text: string, { starts, count }: Tokens, from: number): number {
  let end = from
  while (end < count && isCapitalAt(text, starts[end])) end++
  return end
}
