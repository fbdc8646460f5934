import { type Mention, TAGS, type Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { headKind, SHIP_PREFIXES } from '../../../text/names/heads.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { OFFICE_QUALIFIERS, OFFICES } from '../../../text/names/titles.ts'
import { isFirstName } from '../gender.ts'

/** An office that the text gives somebody: "Russian President Vladimir Putin". */
export type Office = {
  /** Its last word: "president", "minister". */
  readonly head: string
  /** What narrows it, canonical: "prime", "russia". */
  readonly qualifiers: ReadonlySet<string>
}

/** The name's holder and the office. */
export type Holding = Office & { readonly name: string }

/** How far from a name its office is looked for. */
const REACH = 8

/** Finds who holds which office, where the text says it right before or after a name. */
export function findHoldings(tokens: Tokens, mentions: readonly Mention[]): Holding[] {
  const holdings: Holding[] = []
  for (const { kind, firstToken, endToken, name } of mentions) {
    if (kind !== 'person') continue
    const before = officeEndingAt(tokens, firstToken)
    if (before) holdings.push({ ...before, name })
    const after = officeAfter(tokens, endToken)
    if (after) holdings.push({ ...after, name })
  }
  return holdings
}

/** The office whose last word stands right before a token, with what narrows it. */
export function officeEndingAt(tokens: Tokens, end: number): Office | null {
  const head = tokens.lower[end - 1]?.replace('.', '') ?? ''
  if (!OFFICES.has(head)) return null
  const qualifiers = new Set<string>()
  for (let i = end - 2; i >= Math.max(0, end - REACH); i--) {
    const word = tokens.lower[i].replace(/\.$/, '')
    if (word === "'s") continue
    const place = placeOf(word)
    if (place === null && !OFFICE_QUALIFIERS.has(word) && !OFFICES.has(word)) break
    qualifiers.add(place ?? word)
  }
  return { head, qualifiers }
}

/** Is it a word of office, or an abbreviation with a whole name after it: "CEO Ana Sol"? */
export function isOfficeAt(text: string, tokens: Tokens, i: number, end: number): boolean {
  const word = tokens.lower[i]
  if (OFFICES.has(word.endsWith('.') ? word.slice(0, -1) : word)) return true
  return (
    end - i > 2 &&
    (isFirstName(tokens.lower[i + 1]) || isPost(tokens, i, end)) &&
    isAcronym(text.slice(tokens.starts[i], tokens.ends[i])) &&
    !word.includes('.') &&
    !SHIP_PREFIXES.has(word)
  )
}

/** "DA Orla Sol", but not "BBC Radio Sarn" and "UN Grain Agency". */
function isPost({ starts, ends, lower }: Tokens, i: number, end: number): boolean {
  return end - i < 5 && ends[i] - starts[i] === 2 && headKind(lower[end - 1]) === null
}

/** "Ana Sol, the foreign minister of Peru, …" and "Ana Sol, Peru's foreign minister, …". */
function officeAfter(tokens: Tokens, from: number): Office | null {
  if (tokens.lower[from] !== ',' || tokens.lower[from + 1] === 'and') return null
  if (hasVerb(tokens, from)) return null
  for (let i = from + 1; i < Math.min(from + REACH, tokens.count); i++) {
    const word = tokens.lower[i]
    if (word === ',' || word === '.') return null
    if (!OFFICES.has(word) || OFFICES.has(tokens.lower[i + 1] ?? '')) continue
    const office = officeEndingAt(tokens, i + 1)
    const place = tokens.lower[i + 1] === 'of' ? placeOf(tokens.lower[i + 2] ?? '') : null
    return office && place
      ? { ...office, qualifiers: new Set([...office.qualifiers, place]) }
      : office
  }
  return null
}

/** "Ana Sol, treated the mayor" goes on with a verb and its object, where "Ana Sol, known as" describes. */
function hasVerb({ tags }: Tokens, comma: number): boolean {
  let verb = comma + 1
  while (SKIPPED.has(TAGS[tags[verb]])) verb++
  return TAGS[tags[verb]] === 'VERB' && OBJECTS.has(TAGS[tags[verb + 1]])
}

const SKIPPED = new Set(['ADV', 'AUX', 'PART'])
const OBJECTS = new Set(['DET', 'PRON', 'PROPN'])

function placeOf(word: string): string | null {
  const country = countryOfAdjective(word)
  if (country) return canonicalWords(country).join(' ')
  const canonical = canonicalWords(word)
  return isPlaceWord(word, canonical) ? canonical.join(' ') : null
}

function isPlaceWord(word: string, canonical: readonly string[]): boolean {
  return word !== 'us' && isKnownPlace(canonical)
}
