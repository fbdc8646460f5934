import { isPluralNoun } from '../numbers/plural-nouns.ts'
import { PAST_FORMS } from '../past-forms.ts'
import { BROKEN, isCapital, MARK, printAt, type Terms, wordAt } from '../terms/terms.ts'

/** What timetables say in the present tense: "the museum reopens in May". */
const SCHEDULED: readonly string[] =
  `open reopen close begin start end finish expire run last resume restart return arrive depart leave
  launch premiere air debut kick meet vote sit convene travel visit retire continue remain stay lapse
  mature come go take face host hold enter move play`.split(/\s+/)

/** They need what follows to tell of a plan: "goes on sale", "takes effect", "comes into force". */
const NEEDING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    come: wordSet('into up'),
    go: wordSet('on to before into live ahead'),
    take: wordSet('effect place over office up'),
    leave: wordSet('office for'),
    last: wordSet('until till through from'),
    stay: wordSet('open closed shut'),
    remain: wordSet('open closed shut in'),
    run: wordSet('from until till through to out in'),
    kick: wordSet('off'),
    face: wordSet('trial elections'),
    play: wordSet('in at'),
    move: wordSet('to into'),
    enter: wordSet('into force'),
    hold: wordSet('elections its their a'),
    host: wordSet('the a its'),
    sit: wordSet('again in'),
    continue: wordSet('until till through to'),
  }),
)

/** What is so on days to come: "the pool is open from June", "she is due back in June". */
const STATES: ReadonlySet<string> = wordSet(
  'open closed shut due back available valid free on off to',
)

/** "The vote is in November", "the deadline is December 31". */
const DATING: ReadonlySet<string> = wordSet('in on from')

/** Words before a form that is a noun there: "the start in May", "two votes in May". */
const BEFORE_NOUN: ReadonlySet<string> = wordSet(
  'the a an this that his her its their our my your of for in on at to from by with first last no each every any final early late two three four five six seven',
)

/** Words behind a form that is a noun there: "the tax returns of October". */
const AFTER_NOUN: ReadonlySet<string> = wordSet('of was were are is had have has')

const FORMS: ReadonlyMap<string, string> = new Map(
  SCHEDULED.flatMap((verb): [string, string][] => [
    [verb, verb],
    [thirdPerson(verb), verb],
  ]),
)

export const SCHEDULE_VOCABULARY: readonly string[] = [
  ...FORMS.keys(),
  ...[...NEEDING.values()].flatMap((words) => [...words]),
  ...STATES,
  ...BEFORE_NOUN,
  ...AFTER_NOUN,
  'they',
  'we',
  'you',
  'which',
  'who',
  'and',
]

/**
 * Does a term tell in the present tense what is planned for a time? Timetables do so with few verbs; any other
 * present tells what is so, or in a headline what was.
 */
export function isScheduled(terms: Terms, i: number, time: number): boolean {
  const word = wordAt(terms, i)
  if (word === 'is' || word === 'are') {
    const isDated = i + 1 === time || (i + 2 === time && DATING.has(wordAt(terms, i + 1)))
    return isDated || STATES.has(wordAt(terms, i + 1))
  }
  const verb = FORMS.get(word)
  if (verb === undefined || isCapital(terms, i)) return false
  const needs = NEEDING.get(verb)
  if (needs && !needs.has(wordAt(terms, i + 1))) return false
  if (AFTER_NOUN.has(wordAt(terms, i + 1))) return false
  return word === verb ? hasManyBefore(terms, i) : isVerbPlace(terms, i)
}

/** "Museums reopen", "they meet": a verb without an ending has many before it. */
function hasManyBefore(terms: Terms, i: number): boolean {
  const before = wordAt(terms, i - 1)
  if (before === 'they' || before === 'we' || before === 'you') return true
  if (BEFORE_NOUN.has(before) || terms.kinds[i - 1] === MARK || terms.gaps[i] === BROKEN)
    return false
  return isPluralNoun(printAt(terms, i - 1))
}

function isVerbPlace(terms: Terms, i: number): boolean {
  return (
    i > 0 &&
    terms.gaps[i] !== BROKEN &&
    !BEFORE_NOUN.has(wordAt(terms, i - 1)) &&
    terms.kinds[i - 1] !== 1
  )
}

function thirdPerson(verb: string): string {
  return /(?:sh|ch|x|go)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Is the word a past form: "imposed", "fell"? What it governs lies behind. */
export function isPast(terms: Terms, i: number): boolean {
  const end = terms.ends[i]
  const { text } = terms
  if (
    end - terms.starts[i] > 3 &&
    text.charCodeAt(end - 1) === 0x64 &&
    text.charCodeAt(end - 2) === 0x65
  )
    return true
  return PAST_FORMS.has(wordAt(terms, i))
}
