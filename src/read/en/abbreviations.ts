const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Titles and the like: a name or a number follows, so a sentence never ends after one. */
const LEADING = words(`
  mr mrs ms messrs dr prof rev fr hon gen col lt lieut capt cmdr maj sgt cpl pvt pte adm brig sen
  sens rep reps gov govs pres supt insp det cllr atty dist dep asst cmdt pfc ald amb st mt ft vs cf viz approx`)

/** Abbreviations that may also end a sentence. */
const TRAILING = words(`
  jr sr etc inc ltd co corp llc plc bros dept univ assn assoc est ave blvd rd bldg
  jan feb apr jul aug sep sept oct nov dec mon tue tues thu thur thurs fri al intl natl govt`)

/** Short for something only before a number: "No. 10", "pp. 3", "Mar. 4". */
const BEFORE_NUMBER = words('no nos vol vols pp fig figs art sec ch mar jun para ext')

/** States, as news agencies shorten them. Many are words too, so a comma must stand before. */
const STATES = words(`
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa penn tenn tex va vt wash wis wyo ont que alta man sask`)

export type AbbreviationPlace = {
  readonly capitalised: boolean
  readonly beforeNumber: boolean
  readonly afterComma: boolean
}

/** Does the full stop after this lower-case word belong to it? */
export function isAbbreviation(word: string, place: AbbreviationPlace): boolean {
  if (word.length > 6) return false
  if (word.length === 1) return place.capitalised && word !== 'i'
  if (BEFORE_NUMBER.has(word)) return place.beforeNumber
  if (STATES.has(word) && place.capitalised && place.afterComma) return true
  if (LEADING.has(word)) return place.capitalised || word === 'vs' || word === 'approx'
  return TRAILING.has(word) && (place.capitalised || word === 'etc' || word === 'al')
}

/** A lower-case token with its full stop after which no sentence ends: "mr.", "no.". */
export function isLeadingAbbreviation(token: string): boolean {
  const word = token.slice(0, -1)
  return LEADING.has(word) || BEFORE_NUMBER.has(word) || word === 'e.g' || word === 'i.e'
}
