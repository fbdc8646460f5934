import { remember } from '../remember.ts'
import { countryOfAdjective } from './countries.ts'
import { foldName } from './fold.ts'
import { partyOf } from './parties.ts'
import { splitAddress } from './person.ts'
import { isKnownPlace } from './places.ts'
import { stateOf } from './states.ts'

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
  'washington dc': 'washington',
  pentagon: 'defense department',
  house: 'house of representatives',
}

/** Words that stand for two when they are part of a longer name: "US Geological Survey". */
const INNER: Readonly<Record<string, string>> = {
  us: 'united states',
  uk: 'united kingdom',
  un: 'united nations',
  eu: 'european union',
  dept: 'department',
}

const FULL_NAMES = new Set(Object.values(ALIASES))

/**
 * The words by which two outlets' ways of writing one name meet: folded, without forms of address,
 * abbreviations written out, "Indian" as "india", "Ministry of Tides" as "Tides Ministry".
 */
export const canonicalWords: (name: string) => string[] = remember(canonical)

function canonical(name: string): string[] {
  const { words } = splitAddress(foldName(name))
  const joined = words.join(' ')
  const alias = ALIASES[joined] ?? stateOf(joined) ?? partyOf(joined)
  if (alias) return alias.split(' ')
  if (words.length === 1 || FULL_NAMES.has(joined) || isKnownPlace(words)) return words
  const written = words.flatMap((word) =>
    (INNER[word] ?? countryOfAdjective(word) ?? word).split(' '),
  )
  return withHeadLast(written)
}

const OF_MATTERS = new Set(['department', 'ministry'])

/** "Ministry of Tides" as "Tides Ministry". */
function withHeadLast(words: readonly string[]): string[] {
  const of = words.indexOf('of')
  if (of < 1 || !OF_MATTERS.has(words[of - 1])) return [...words]
  return [...words.slice(0, of - 1), ...words.slice(of + 1), words[of - 1]]
}
