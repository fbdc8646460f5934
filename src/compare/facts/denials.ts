import { type Reading, TAGS } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isFunctionWord } from '../function-words.ts'
import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'
import type { Part, Sift } from './fact.ts'

/** What turns the next verb round. */
const NOT: ReadonlySet<string> = new Set(
  "not n't never cannot failed refused declined nobody none nothing".split(' '),
)

/** What turns the next noun round, and the verb that this is the subject of. */
const NO: ReadonlySet<string> = new Set(['no', 'neither'])

/** What turns all that follows it round. */
const DENIED: ReadonlySet<string> = new Set(
  'deny denies denied denying dispute disputes disputed refute refutes refuted'.split(' '),
)

/** … where one of these is its object: who rejects a demand does not deny what it names. */
const DISMISSED: ReadonlySet<string> = new Set(
  'dismiss dismisses dismissed reject rejects rejected'.split(' '),
)
const CLAIMS: ReadonlySet<string> = new Set(
  'concerns fears claims suggestions reports allegations rumours rumors accusations'.split(' '),
)

/** "not only", "no more than": nothing is denied. */
const NO_DENIAL: ReadonlySet<string> = new Set(
  'only just merely beyond until before least more fewer less longer matter doubt first - yet'.split(
    ' ',
  ),
)

/** A denial does not reach over one of these. */
const STOPS: ReadonlySet<string> = new Set([';', ':', '(', ')', '“', '”', '"', 'but', 'although'])

const REACH = 12

/**
 * Takes out of a fact the parts that deny what its first part states, or state what that denies:
 * "two men were arrested", "no one was arrested".
 */
export function denialRemover({ readings }: Story): Sift {
  const sidesOf = ({ reading, sentence, span }: Part) =>
    findSides(readings[reading], sentence, span)
  return ({ parts, ...fact }) => {
    const [first, ...others] = parts
    if (!first) return { ...fact, parts }
    const own = sidesOf(first)
    return { ...fact, parts: [first, ...others.filter((part) => !areOpposed(own, sidesOf(part)))] }
  }
}

/** Does one of two sentences deny what the other states? */
export function areDenied(
  one: Reading,
  sentence: number,
  other: Reading,
  otherSentence: number,
): boolean {
  return areOpposed(
    findSides(one, sentence, one.sentences[sentence]),
    findSides(other, otherSentence, other.sentences[otherSentence]),
  )
}

/** The words that a passage states, and those that it says are not so. */
type Sides = { readonly stated: ReadonlySet<string>; readonly denied: ReadonlySet<string> }

/** Where both deny something, they mostly deny the same in other words. */
function areOpposed(a: Sides, b: Sides): boolean {
  if (a.denied.size > 0 && b.denied.size > 0) return false
  return denies(a, b) || denies(b, a)
}

function denies({ denied, stated }: Sides, other: Sides): boolean {
  for (const word of denied)
    if (!stated.has(word) && other.stated.has(word) && !other.denied.has(word)) return true
  return false
}

const [VERB, NOUN, AUX] = [TAGS.indexOf('VERB'), TAGS.indexOf('NOUN'), TAGS.indexOf('AUX')]
const TOLD: ReadonlySet<number> = new Set([VERB, NOUN, TAGS.indexOf('ADJ')])

function findSides({ tokens, sentences }: Reading, sentence: number, span: Span): Sides {
  const stated = new Set<string>()
  const denied = new Set<string>()
  const { firstToken, endToken } = sentences[sentence]
  const take = (i: number, into: Set<string>) => {
    const word = tokens.lower[i]
    if (TOLD.has(tokens.tags[i]) && !isFunctionWord(word)) into.add(keyOf(word))
  }
  for (let i = firstToken; i < endToken; i++) {
    if (tokens.starts[i] < span.start || tokens.ends[i] > span.end) continue
    const end = endOfDenial(tokens, i, endToken)
    if (end > i) for (let k = i + 1; k < end; k++) take(k, denied)
    else if (tokens.lower[i - 1] !== 'to') take(i, stated)
    if (end > i) i = end - 1
  }
  return { stated, denied }
}

/** Past what the word at `i` denies; `i` itself where it denies nothing. */
function endOfDenial({ lower, tags }: Reading['tokens'], i: number, end: number): number {
  const isClaim = CLAIMS.has(lower[i + 1]) || CLAIMS.has(lower[i + 2])
  const isAll = (DENIED.has(lower[i]) && tags[i] !== NOUN) || (DISMISSED.has(lower[i]) && isClaim)
  const isNo = NO.has(lower[i]) && lower[i + 1] !== 'one'
  if (!isAll && !isNo && !NOT.has(lower[i]) && !NO.has(lower[i])) return i
  if (NO_DENIAL.has(lower[i + 1])) return i
  let k = i + 1
  for (; k < Math.min(end, i + 1 + REACH) && !STOPS.has(lower[k]); k++) {
    if (isAll) continue
    if (lower[k] === ',') break
    if (NO_DENIAL.has(lower[k + 1])) return i
    const isSubject = tags[k + 1] === AUX || tags[k + 1] === VERB || tags[k + 1] === NOUN
    if (tags[k] === VERB) return NO_DENIAL.has(lower[k + 2]) ? i : k + 1
    if (isNo && tags[k] === NOUN && !isSubject) return k + 1
  }
  return k
}
