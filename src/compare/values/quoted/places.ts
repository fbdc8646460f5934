import type { WordEdit } from '../../../text/diff-words.ts'
import { isFunctionWord } from '../../function-words.ts'
import { areOneWord, foldWords, isAside, isLight } from './fold.ts'
import type { Laid } from './lay-together.ts'
import { densityOf, FEW, hasMark, isLinked, isShort, shareOf } from './pair-printings.ts'
import { ELLIPSIS, type Printing, textOf } from './printings.ts'

/** Words of the fullest printing for which another has others; an empty range where it puts some in. */
export type Place = {
  readonly start: number
  readonly end: number
  readonly relation: 'hard' | 'fuller' | 'wording'
  /** An ellipsis stands for it, so it belongs to no change beside. */
  readonly isOmitted?: true
}

/** So many words around a change are looked at, and so many must be the same on both sides together. */
const AROUND = 10
const SAME_AROUND = 4

/** More words than these are other words, and no change of some. */
const MOST_REPLACED = 8
const MOST_PUT_IN = 4

/** At the edge of both few words may be others: mostly one goes on where the other stops. */
const MOST_AT_EDGE = 2

/** Sentences of which less is the same may be two utterances, unless their quotes are linked. */
const SURE_DENSITY = 0.65
/** … or if so little of the shorter one is. */
const SURE_SHARE = 0.6

/** Signs that words were left out, put in or broken off by the one who prints them. */
const MARK = /\.\s?\.\s?\.|…|--|—|[[\](){}]/

/** Where one printing has other words than the fullest. */
export function placesOf(full: Printing, own: Printing, laid: Laid): Place[] {
  const { edits } = laid
  const isOne =
    densityOf(full, own, laid) >= SURE_DENSITY && shareOf(full, own, edits) >= SURE_SHARE
  return edits.flatMap((edit, i): Place[] => {
    if (edit.kind === 'same') return []
    if (isMarked(full, own, edit)) return isOne ? placeOmitted(full, own, edits, i) : []
    const [from, to] = [full, own].map((each, side) =>
      foldWords(side ? textOf(each, edit.bStart, edit.bEnd) : textOf(each, edit.aStart, edit.aEnd)),
    )
    if (areOneWord(from, to) || (isLight(from) && isLight(to))) return []
    const place = { start: edit.aStart, end: edit.aEnd }
    if (isShort(full) && isShort(own)) return placeInShort(edit, from, to, place)
    if (!isFramed(full, own, edits, i)) return []
    if (isMoved(full, own, edits, edit)) return []
    if (isAside(from || to) || isAside(to || from)) return []
    const longest = Math.max(edit.aEnd - edit.aStart, edit.bEnd - edit.bStart)
    if (longest > (edit.kind === 'replaced' ? MOST_REPLACED : MOST_PUT_IN)) return []
    const isSure = isOne || (isLinked(full, own) && edit.kind === 'replaced' && longest === 1)
    const isOpening = edit.kind !== 'replaced' && edit.aStart === 0 && edit.bStart === 0
    return [{ ...place, relation: isOpening ? 'fuller' : isSure ? 'hard' : 'wording' }]
  })
}

/** So many words that an ellipsis stands for are shown. */
const MOST_OMITTED = 12

/** What one has where the other shows by an ellipsis that it leaves words out. */
function placeOmitted(
  full: Printing,
  own: Printing,
  edits: readonly WordEdit[],
  at: number,
): Place[] {
  const { kind, aStart, aEnd, bStart, bEnd } = edits[at]
  if (kind === 'same' || kind === 'replaced' || aEnd - aStart + bEnd - bStart > MOST_OMITTED)
    return []
  const [lacking, from, to] = kind === 'dropped' ? [own, bStart, bEnd] : [full, aStart, aEnd]
  const isIn = from > 0 && to < lacking.words.length
  if (!isIn || !hasMark(lacking, from, to, ELLIPSIS) || !isFramed(full, own, edits, at)) return []
  return [{ start: aStart, end: aEnd, relation: 'fuller', isOmitted: true }]
}

/** Of so few words another thing may be said: "great progress", "some progress". */
function placeInShort(
  { kind, aStart, aEnd, bStart, bEnd }: WordEdit,
  from: string,
  to: string,
  place: { start: number; end: number },
): Place[] {
  const isOneForOne = kind === 'replaced' && aEnd - aStart === 1 && bEnd - bStart === 1
  return isOneForOne && !isAside(from) && !isAside(to) ? [{ ...place, relation: 'wording' }] : []
}

/** Do enough of the words around a change stand in both? */
function isFramed(full: Printing, own: Printing, edits: readonly WordEdit[], at: number): boolean {
  const { kind, aStart, aEnd, bStart, bEnd } = edits[at]
  const [before, after] = [sameWithin(edits, at, -1), sameWithin(edits, at, 1)]
  if (before + after < SAME_AROUND) return false
  if (before > 0 && after > 0) return true
  const longest = Math.max(aEnd - aStart, bEnd - bStart)
  const opens = aStart === 0 && bStart === 0 && areCapital(full, own)
  const closes = aEnd === full.words.length && bEnd === own.words.length
  if (kind !== 'replaced') return opens && longest <= MOST_AT_EDGE
  return opens || (closes && longest <= MOST_AT_EDGE)
}

/** How many words near a change are the same, on one side of it. */
function sameWithin(edits: readonly WordEdit[], at: number, step: 1 | -1): number {
  let [same, seen] = [0, 0]
  for (let i = at + step; i >= 0 && i < edits.length && seen < AROUND; i += step) {
    const { kind, aStart, aEnd, bStart, bEnd } = edits[i]
    const length = Math.max(aEnd - aStart, bEnd - bStart)
    if (kind === 'same') same += Math.min(length, AROUND - seen)
    seen += length
  }
  return same
}

/** "authorities ashore" and "ashore authorities" say the same. */
function isMoved(
  full: Printing,
  own: Printing,
  edits: readonly WordEdit[],
  edit: WordEdit,
): boolean {
  const elsewhere = edits.filter((each) => each !== edit && each.kind !== 'same')
  const isIn = (words: readonly string[], others: readonly string[]) => {
    const telling = words.filter((word) => !isFunctionWord(word))
    return telling.length > 0 && telling.every((word) => others.includes(word))
  }
  const from = full.words.slice(edit.aStart, edit.aEnd)
  const to = own.words.slice(edit.bStart, edit.bEnd)
  return (
    isIn(
      from,
      elsewhere.flatMap((each) => own.words.slice(each.bStart, each.bEnd)),
    ) ||
    isIn(
      to,
      elsewhere.flatMap((each) => full.words.slice(each.aStart, each.aEnd)),
    )
  )
}

/** Does either printing show that words were left out or put in there? */
function isMarked(full: Printing, own: Printing, edit: WordEdit): boolean {
  return hasMark(full, edit.aStart, edit.aEnd, MARK) || hasMark(own, edit.bStart, edit.bEnd, MARK)
}

/** Do both begin with a capital, as whole sentences do? */
function areCapital(a: Printing, b: Printing): boolean {
  return [a, b].every(({ text, spans }) => /^\p{Lu}/u.test(text.slice(spans[0].start)))
}

/** Changes with no more words between them are shown together. */
const NEAR = 6
const CLAUSE_END = /[,;:–—]|--| - /

/** Places in order, those that overlap as one; near ones together unless a clause ends between. */
export function groupPlaces({ text, spans }: Printing, places: readonly Place[]): Place[][] {
  const groups: Place[][] = []
  const inOrder = [...places].sort((x, y) => x.start - y.start || x.end - y.end)
  for (const place of inOrder) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && (place.start < before.end || isSame(place, before)))
      group[group.length - 1] = merge(before, place)
    else if (group && before && isNear(before, place)) group.push(place)
    else groups.push([place])
  }
  return groups

  function isNear(a: Place, b: Place): boolean {
    if (b.start - a.end > NEAR || a.isOmitted || b.isOmitted) return false
    const from = spans[Math.max(0, a.end - 1)].end
    const to = spans[Math.min(b.start, spans.length - 1)].start
    return !CLAUSE_END.test(text.slice(from, to))
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end
}

const GRAVITY: readonly Place['relation'][] = ['fuller', 'wording', 'hard']

export function gravest(relations: readonly Place['relation'][]): Place['relation'] {
  return GRAVITY.findLast((each) => relations.includes(each)) ?? 'fuller'
}

function merge(a: Place, b: Place): Place {
  const relation = gravest([a.relation, b.relation])
  return { start: a.start, end: Math.max(a.end, b.end), relation }
}

/** Where a printing's own words for a place stand; null where it does not print what is around. */
export function ownWords(
  full: Printing,
  own: Printing,
  edits: readonly WordEdit[],
  { start, end }: Place,
): readonly [first: number, end: number] | null {
  const first = start === 0 ? edgeAtStart(full, own, edits) : after(edits, start - 1)
  const last = end === full.words.length ? own.words.length : before(edits, end)
  if (first === null || last === null || last < first) return null
  const isEdge = start === 0 || end === full.words.length
  return isEdge && last - first > Math.max(MOST_REPLACED, FEW) ? null : [first, last]
}

/**
 * The own words begin with the place where they begin with something else, and not further on: of
 * two whole sentences one has no more before it.
 */
function edgeAtStart(full: Printing, own: Printing, [first]: readonly WordEdit[]): number | null {
  if (first?.bStart !== 0) return null
  return first.kind !== 'dropped' || areCapital(full, own) ? 0 : null
}

function after(edits: readonly WordEdit[], word: number): number | null {
  const same = edits.find((each) => each.kind === 'same' && each.aStart <= word && word < each.aEnd)
  return same ? same.bStart + word - same.aStart + 1 : null
}

function before(edits: readonly WordEdit[], word: number): number | null {
  const found = after(edits, word)
  return found === null ? null : found - 1
}
