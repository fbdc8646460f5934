import { type Scene, wordAt } from '../quotes/scene.ts'

/** News agencies, as their credits are printed. Those in capitals are read only in capitals. */
const AGENCIES = [
  'Associated Press',
  'The Associated Press',
  'AP',
  'Reuters',
  'Thomson Reuters',
  'AFP',
  'Agence France-Presse',
  'Agence France Presse',
  'Bloomberg',
  'Bloomberg News',
  'UPI',
  'United Press International',
  'DPA',
  'Deutsche Presse-Agentur',
  'PA',
  'PA Media',
  'Press Association',
  'AAP',
  'Australian Associated Press',
  'Canadian Press',
  'The Canadian Press',
  'Xinhua',
  'TASS',
  'ITAR-TASS',
  'Interfax',
  'RIA Novosti',
  'ANSA',
  'EFE',
  'ANI',
  'PTI',
  'Press Trust of India',
  'IANS',
  'Kyodo',
  'Kyodo News',
  'Jiji',
  'Yonhap',
  'Anadolu',
  'Anadolu Agency',
  'Belga',
  'Ritzau',
  'KCNA',
  'IRNA',
  'Antara',
  'SANA',
  'MENA',
  'WENN',
] as const

const NAMES: ReadonlySet<string> = new Set(AGENCIES.map(keyOf))

/** The key of a name: lower case, without "the" and with blanks for dashes. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[-\s]+/g, ' ')
}

/** How an agency's name may begin, up to a dash: all others are passed over at once. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  AGENCIES.map((name) => keyOf(name).split(' ')[0] ?? ''),
)

function mayBegin(lower: readonly string[], token: number): boolean {
  const word = (lower[token] === 'the' ? lower[token + 1] : lower[token]) ?? ''
  const dash = word.indexOf('-')
  return BEGINNINGS.has(dash > 0 ? word.slice(0, dash) : word)
}

const ACRONYM = /^\p{Lu}{2,5}$/u
const LONGEST = 4

/** Is this the name of a news agency, printed as agencies are? */
export function isAgency(name: string): boolean {
  if (!NAMES.has(keyOf(name))) return false
  return ACRONYM.test(name) || (name.length > 4 && name !== name.toLowerCase())
}

/** Where an agency's name that begins at a token ends; -1 where none begins. */
export function agencyEnd(scene: Scene, token: number, until: number): number {
  const { starts, ends, lower } = scene.tokens
  if (!mayBegin(lower, token)) return -1
  for (let end = Math.min(until, token + LONGEST); end > token; end--) {
    const name = scene.text.slice(starts[token], ends[end - 1])
    if (name.length <= 28 && isAgency(name) && wordAt(scene, end - 1) !== '-') return end
  }
  return -1
}

/** Does a phrase name an agency: "AP", "the Reuters news agency"? */
export function namesAgency(
  scene: Scene,
  range: { firstToken: number; endToken: number },
): boolean {
  for (let i = range.firstToken; i < range.endToken; i++)
    if (agencyEnd(scene, i, range.endToken) > 0) return true
  return false
}
