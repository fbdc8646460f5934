import { countryOfAdjective } from './countries.ts'
import { foldName } from './fold.ts'
import { splitAddress } from './person.ts'
import { isKnownPlace } from './places.ts'

/** Other ways of writing a name, by folded words. What stands right is the fuller or current one. */
const ALIASES: Readonly<Record<string, string>> = {
  us: 'united states',
  usa: 'united states',
  america: 'united states',
  'united states of america': 'united states',
  uk: 'united kingdom',
  britain: 'united kingdom',
  'great britain': 'united kingdom',
  un: 'united nations',
  eu: 'european union',
  uae: 'united arab emirates',
  kiev: 'kyiv',
  kharkov: 'kharkiv',
  odessa: 'odesa',
  lvov: 'lviv',
  peking: 'beijing',
  bombay: 'mumbai',
  calcutta: 'kolkata',
  madras: 'chennai',
  rangoon: 'yangon',
  saigon: 'ho chi minh city',
  burma: 'myanmar',
  turkiye: 'turkey',
  czechia: 'czech republic',
  'ivory coast': 'cote divoire',
  macedonia: 'north macedonia',
  swaziland: 'eswatini',
  holland: 'netherlands',
  bc: 'british columbia',
  dc: 'washington',
  'washington dc': 'washington',
  ala: 'alabama',
  ariz: 'arizona',
  ark: 'arkansas',
  calif: 'california',
  colo: 'colorado',
  conn: 'connecticut',
  fla: 'florida',
  ga: 'georgia',
  kan: 'kansas',
  ky: 'kentucky',
  md: 'maryland',
  mich: 'michigan',
  minn: 'minnesota',
  mont: 'montana',
  neb: 'nebraska',
  nev: 'nevada',
  nh: 'new hampshire',
  nj: 'new jersey',
  nm: 'new mexico',
  ny: 'new york',
  nc: 'north carolina',
  nd: 'north dakota',
  okla: 'oklahoma',
  ont: 'ontario',
  ore: 'oregon',
  pa: 'pennsylvania',
  ri: 'rhode island',
  sc: 'south carolina',
  sd: 'south dakota',
  tenn: 'tennessee',
  tex: 'texas',
  vt: 'vermont',
  va: 'virginia',
  wash: 'washington',
  wva: 'west virginia',
  wis: 'wisconsin',
  wyo: 'wyoming',
}

/** Words that stand for two when they are part of a longer name: "US Geological Survey". */
const INNER: Readonly<Record<string, string>> = {
  us: 'united states',
  uk: 'united kingdom',
  un: 'united nations',
  eu: 'european union',
}

const FULL_NAMES = new Set(Object.values(ALIASES))

/**
 * The words by which two outlets' ways of writing one name meet: folded, without forms of address,
 * abbreviations written out, "Indian" as "india".
 */
export function canonicalWords(name: string): string[] {
  const { words } = splitAddress(foldName(name))
  const joined = words.join(' ')
  const alias = ALIASES[joined]
  if (alias) return alias.split(' ')
  if (words.length === 1 || FULL_NAMES.has(joined) || isKnownPlace(words)) return words
  return words.flatMap((word) => (INNER[word] ?? countryOfAdjective(word) ?? word).split(' '))
}
