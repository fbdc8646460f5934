import {
  DIGITS,
  follows,
  isCapital,
  isGlued,
  MARK,
  printAt,
  type Terms,
  WORD,
  wordAt,
} from '../terms/terms.ts'

/** Words before a number that make it a name: "Article 5", "Flight 370", "No 10", "page 12". */
export const NUMBERED: ReadonlySet<string> = new Set(
  'article articles section sections chapter page pages flight room route highway interstate no nos number phase stage level category channel gate group grade class type title part volume version act bill resolution season episode week day round game lot unit platform runway district ward precinct formula apollo boeing airbus proposition amendment rule line item exhibit count figure table appendix clause paragraph psalm verse'.split(
    ' ',
  ),
)

/** Numbers that are no amounts: names, codes, dates, phone numbers, "three-on-three". */
export function isName(terms: Terms, start: number, end: number): boolean {
  return (
    isNumbered(terms, start) ||
    isCode(terms, start, end) ||
    isPairing(terms, start, end) ||
    isKind(terms, end)
  )
}

/** Behind a number and a dash these make an adjective of it: a three-way tie counts no ways. */
const OF_A_KIND: ReadonlySet<string> = new Set(
  'way fold star tier wheel dimensional pronged sided piece figure digit'.split(' '),
)

function isKind(terms: Terms, end: number): boolean {
  return (
    wordAt(terms, end) === '-' && isGlued(terms, end + 1) && OF_A_KIND.has(wordAt(terms, end + 1))
  )
}

export const REJECTED_VOCABULARY: readonly string[] = [...OF_A_KIND]

function isNumbered(terms: Terms, i: number): boolean {
  if (!follows(terms, i)) return false
  const dot = wordAt(terms, i - 1) === '.' ? 1 : 0
  const before = wordAt(terms, i - 1 - dot)
  if (before === '#' || printAt(terms, i - 1) === '#') return true
  const isNo = before === 'no' || before === 'nos'
  if (isNo) return isCapital(terms, i - 1 - dot) || dot === 1
  if (before === 'number' || (dot === 1 && (before === 'p' || before === 'pp'))) return true
  return NUMBERED.has(before) && isCapital(terms, i - 1) && dot === 0
}

/** "F-22", "B-2s", "A380", "3D", "555-0199", "192.168.0.1", "COVID-19". */
function isCode(terms: Terms, start: number, end: number): boolean {
  if (isGlued(terms, start) && terms.kinds[start - 1] === WORD) return true
  if (isDashedOn(terms, start)) return true
  if (!isGlued(terms, end)) return false
  if (terms.kinds[end] === DIGITS) return true
  const mark = printAt(terms, end)
  const more = isGlued(terms, end + 1) && terms.kinds[end + 1] === DIGITS
  if ((mark === ':' || mark === '/' || mark === '.') && more) return true
  return mark === '-' && more && terms.kinds[start] === DIGITS && isLongCode(terms, start, end)
}

/** A dash or slash glued before the number, with a word or a number that is no range before that. */
function isDashedOn(terms: Terms, i: number): boolean {
  if (!isGlued(terms, i) || terms.kinds[i - 1] !== MARK || !isGlued(terms, i - 1)) return false
  const mark = printAt(terms, i - 1)
  if (mark === '/' || mark === ':' || mark === '.') return terms.kinds[i - 2] !== MARK
  return mark === '-' && terms.kinds[i] === DIGITS && terms.kinds[i - 2] !== MARK
}

/** Phone numbers and the like: dashes with parts of unequal weight. */
function isLongCode(terms: Terms, start: number, end: number): boolean {
  const third =
    printAt(terms, end + 2) === '-' && isGlued(terms, end + 3) && terms.kinds[end + 3] === DIGITS
  const next = terms.ends[end + 1] - terms.starts[end + 1]
  return third || (terms.ends[start] - terms.starts[start] === 3 && next === 4)
}

/** "three-on-three", "one-to-one", "one-on-one", "face to face". */
function isPairing(terms: Terms, start: number, end: number): boolean {
  const links = ['on', 'to', 'by']
  if (
    wordAt(terms, end) === '-' &&
    isGlued(terms, end + 1) &&
    links.includes(wordAt(terms, end + 1))
  )
    return wordAt(terms, end + 2) === '-'
  return (
    wordAt(terms, start - 1) === '-' &&
    isGlued(terms, start - 1) &&
    links.includes(wordAt(terms, start - 2)) &&
    isGlued(terms, start)
  )
}
