import type { WordEdit } from '../../../text/diff-words.ts'
import { isFunctionWord } from '../../function-words.ts'
import { isSame, type Laid, layTogether } from './lay-together.ts'
import { ELLIPSIS, type Printing, spanOf } from './printings.ts'
import { countCommon } from './wordings.ts'

/** Pairs of sentences of different articles that are one, by the shared pairs of words. */
export function pairPrintings(printings: readonly Printing[]): [a: number, b: number][] {
  const holders = new Map<string, number[]>()
  const pairs: [number, number][] = []
  const shared = new Uint32Array(printings.length)
  for (const [b, printing] of printings.entries()) {
    const met: number[] = []
    const keys = keysOf(printing)
    for (const key of keys) {
      const worth = worthOf(key)
      for (const a of holders.get(key) ?? []) {
        if (shared[a] === 0) met.push(a)
        shared[a] += worth
      }
    }
    for (const a of met) {
      const other = printings[a]
      const isEnough = shared[a] >= FEWEST_KEYS || isBrief(printing) || isBrief(other)
      shared[a] = 0
      if (isEnough && other.reading !== printing.reading && areOne(other, printing))
        pairs.push([a, b])
    }
    for (const key of keys) {
      const known = holders.get(key)
      if (known) known.push(b)
      else holders.set(key, [b])
    }
  }
  return pairs
}

/** Longer sentences that say the same share more than one pair of words. */
const FEWEST_KEYS = 2
const BRIEF = 8

/** Names of a few words, as "mother ship", may differ in one of them. */
export const FEW = 4

function isBrief({ words }: Printing): boolean {
  return words.length <= BRIEF
}

/** That quotes are linked is as good as two pairs of words. */
const LINK = 'link '

function worthOf(key: string): number {
  return key.startsWith(LINK) ? FEWEST_KEYS : 1
}

/** Pairs of words that follow each other; of a very short quote its words; and its links. */
function keysOf({ words, groups }: Printing): ReadonlySet<string> {
  const keys = new Set([...groups].map((group) => `${LINK}${group}`))
  if (words.length <= FEW) for (const word of words) if (!isFunctionWord(word)) keys.add(word)
  for (let i = 1; i < words.length; i++)
    if (!isFunctionWord(words[i - 1]) || !isFunctionWord(words[i]))
      keys.add(`${words[i - 1]} ${words[i]}`)
  return keys
}

/** What two sentences must have in common to be one, by how sure it is that one person says them. */
type Bar = { readonly same: number; readonly telling: number; readonly density: number }

/** The quotes stand in one group. */
const LINKED: Bar = { same: 5, telling: 1, density: 0.4 }
const ONE_SPEAKER: Bar = { same: 4, telling: 3, density: 0.6 }
/** … or it is not known of whom one of them is. */
const OTHERS: Bar = { same: 6, telling: 3, density: 0.75 }

function areOne(a: Printing, b: Printing): boolean {
  const isOneSpeaker = a.speaker !== null && a.speaker === b.speaker
  if (isOneSpeaker && isShort(a) && isShort(b)) return a.words.some((word) => isShared(word, b))
  const bar = isLinked(a, b) ? LINKED : isOneSpeaker ? ONE_SPEAKER : OTHERS
  const isOver = ({ same, telling }: Shared) => {
    const isMost = same >= FEW && same + 1 >= Math.min(a.words.length, b.words.length)
    return (same >= bar.same || isMost) && (telling >= bar.telling || (telling > 0 && isMost))
  }
  if (!isOver(countCommon(a.wording, b.wording))) return false
  const laid = layTogether(a, b)
  return isOver(laid) && densityOf(a, b, laid) >= bar.density
}

/** How many words and how many telling ones two sentences share: in a row no more than in all. */
type Shared = { readonly same: number; readonly telling: number }

function isShared(word: string, { words }: Printing): boolean {
  return !isFunctionWord(word) && words.includes(word)
}

export function isShort({ words, isWhole }: Printing): boolean {
  return isWhole && words.length > 1 && words.length <= FEW
}

export function isLinked(a: Printing, b: Printing): boolean {
  for (const group of a.groups) if (b.groups.has(group)) return true
  return false
}

/** The share of same words between the first and the last; what an ellipsis stands for aside. */
export function densityOf(a: Printing, b: Printing, { edits, same, density }: Laid): number {
  if (!a.isCut && !b.isCut) return density
  const from = edits.findIndex(isSame)
  const to = edits.findLastIndex(isSame)
  if (from < 0) return 0
  let omitted = 0
  for (let i = from; i <= to; i++) {
    const { aStart, aEnd, bStart, bEnd } = edits[i]
    if (isSame(edits[i])) continue
    if (hasMark(a, aStart, aEnd, ELLIPSIS) || hasMark(b, bStart, bEnd, ELLIPSIS))
      omitted += Math.max(aEnd - aStart, bEnd - bStart)
  }
  const [first, last] = [edits[from], edits[to]]
  const stretch = Math.max(last.aEnd - first.aStart, last.bEnd - first.bStart) - omitted
  return same / Math.max(same, stretch)
}

/** How much of the shorter one is the same. */
export function shareOf(a: Printing, b: Printing, edits: readonly WordEdit[]): number {
  const count = edits.reduce(
    (sum, { kind, aStart, aEnd }) => sum + (kind === 'same' ? aEnd - aStart : 0),
    0,
  )
  return count / Math.min(a.words.length, b.words.length)
}

/** Does a mark stand between the word before some words and the word after them? */
export function hasMark(
  { text, spans }: Printing,
  start: number,
  end: number,
  mark: RegExp,
): boolean {
  const before = spanOf(spans, Math.max(0, start - 1), Math.max(start, 1))
  const after = spans[Math.min(end, spans.length - 1)]
  const from = start > 0 ? before.end : before.start
  const to = end < spans.length ? after.start : after.end
  return mark.test(text.slice(from, to))
}
