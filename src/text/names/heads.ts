import type { EntityKind } from '../../model/reading.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that make an organisation of what they end: "Sarno Bank", "Royal Navy". */
export const ORGANISATION_HEADS = words(`
  academy administration agency airlines airways alliance army assembly association authority bank board branch brigade
  broadcasting bureau cabinet campaign centre center channel charity chamber church club coalition college commission committee
  company confederation congress consortium cooperation corp corporation council counsel court department embassy
  federation fleet force forces foundation front fund government group guard herald holdings hospital inc industries
  institute institution journal laboratory league ltd mail media ministry mission movement museum navy network news
  office organisation organization parliament party plc police post press school senate service services society
  squad survey syndicate system systems team times treasury tribune tribunal trust union university`)

/** Those of them by which a text refers back to the one body that it named: "the navy". */
export const REFERRING_HEADS = words(`
  academy agency airline army association bank bureau church commission committee company corporation court
  department embassy federation ministry museum navy newspaper parliament party university`)

/** What tells the legal form of a company, and nothing else of it. */
export const LEGAL_FORMS = words('ag co corp gmbh inc incorporated llc llp lp ltd nv plc sa')

/** Those by which it refers to an outlet with a capital: "the Journal". */
export const PRESS_HEADS = words('gazette guardian herald journal post times tribune')

/** Letters before ships' names, which may be left off. */
export const SHIP_PREFIXES = words(
  'fv hmas hmcs hms hmnzs ins ms mt mv my rfa rms rv ss ssv uss usns',
)

/** Nouns that make a place of what they end or begin: "Syntagma Square", "Lake Como". */
export const PLACE_HEADS = words(`
  airport avenue base basin bay beach boulevard bridge canal cape castle cathedral channel city coast county creek
  desert district forest gulf harbor harbour heights highway hill hills island islands isle lake mount mountain
  mountains ocean palace park peninsula plateau port province ranch region river road sea square state strait street
  territory town valley village volcano`)

/** What the last or first word of a name tells of its kind; null where it tells nothing. */
export function headKind(word: string): EntityKind | null {
  if (ORGANISATION_HEADS.has(word)) return 'organisation'
  return PLACE_HEADS.has(word) ? 'place' : null
}

/** Nouns that make neither a body nor a place of what they end: "Harlan Prize", "Battle of Orm". */
const OTHER_HEADS = words(`
  accord act award awards battle championship championships cup day fellowship festival law marathon medal olympics
  order prize treaty trophy war`)
const STORMS = words('cyclone hurricane hurricanes typhoon operation')

/** Do the words name an honour, a law, a day, a contest or a storm? They are lower-case. */
export function namesThing(words: readonly string[]): boolean {
  if (words.length < 2) return false
  return (
    (OTHER_HEADS.has(words[words.length - 1]) && words[words.length - 2] !== 'of') ||
    STORMS.has(words[0]) ||
    (OTHER_HEADS.has(words[0]) && words[1] === 'of')
  )
}

/** Bodies that need no more than the noun: "the Senate". */
const ALONE = words('army cabinet congress government navy parliament senate treasury')

/** Does the noun tell a kind of body or place and, alone, no one of them: "the Department"? */
export function isBareKind(word: string): boolean {
  return headKind(word.replace('.', '')) !== null && !ALONE.has(word)
}
