import type { EntityKind } from '../../model/reading.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that make an organisation of what they end: "Sarno Bank", "Royal Navy". */
export const ORGANISATION_HEADS = words(`
  academy administration agency airlines airways alliance army assembly association authority bank board branch brigade
  broadcasting bureau cabinet centre center channel charity chamber church club coalition college commission committee
  company confederation congress consortium cooperation corp corporation council counsel court department embassy
  federation fleet force forces foundation front fund government group guard herald holdings hospital inc industries
  institute institution journal laboratory league ltd mail media ministry mission movement museum navy network news
  office organisation organization parliament party plc police post press school senate service services society
  squad survey syndicate system systems team times treasury tribune tribunal trust union university`)

/** Those of them by which a text refers back to the one body that it named: "the navy". */
export const REFERRING_HEADS = words(`
  academy agency airline army association bank bureau church commission committee company corporation court
  department embassy federation ministry museum navy newspaper parliament party university`)

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
