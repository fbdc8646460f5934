import type { Article } from '../../model/article.ts'
import type { VersionChange, VersionEdit } from '../../model/kept.ts'
import { matchSequences } from '../../text/match-sequences.ts'
import type { Lexicon } from './is-slip.ts'
import { createMinorJudge, type EditedWords } from './minor.ts'
import { findVersionWords, type VersionWord } from './version-words.ts'

/** Half-open ranges of words that gave way to one another. */
type Edit = {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

type Text = Pick<Article, 'text' | 'blocks'>

export type VersionOptions = {
  /** Is this lower-cased word one of the language? With it slips of the pen are told from edits. */
  readonly isWord?: Lexicon | null
}

/**
 * What went in and out between two states of an article. How marks are set (“ or ") and white space
 * are no edits. The change is minor where every edit is.
 */
export function compareVersions(
  before: Text,
  after: Text,
  { isWord = null }: VersionOptions = {},
): VersionChange {
  const [a, b] = [findVersionWords(before), findVersionWords(after)]
  const isMinor = createMinorJudge({ text: before, words: a }, { text: after, words: b }, isWord)
  const edits = absorb(findEdits(a, b), a, b).map((edit) => {
    const words: EditedWords = {
      out: a.slice(edit.aStart, edit.aEnd),
      in: b.slice(edit.bStart, edit.bEnd),
    }
    return {
      before: passage(before.text, a, edit.aStart, edit.aEnd),
      after: passage(after.text, b, edit.bStart, edit.bEnd),
      wordsOut: countWords(words.out),
      wordsIn: countWords(words.in),
      minor: isMinor(words),
    }
  })
  return {
    edits: edits.map(({ before, after, minor }): VersionEdit => ({ before, after, minor })),
    wordsIn: edits.reduce((sum, edit) => sum + edit.wordsIn, 0),
    wordsOut: edits.reduce((sum, edit) => sum + edit.wordsOut, 0),
    minor: edits.every((edit) => edit.minor),
  }
}

function findEdits(a: readonly VersionWord[], b: readonly VersionWord[]): Edit[] {
  const keys = (words: readonly VersionWord[]) => words.map(({ key }) => key)
  const edits: Edit[] = []
  let [aStart, bStart] = [0, 0]
  const ends = [a.length, b.length] as const
  for (const [aEnd, bEnd] of [...matchSequences(keys(a), keys(b)), ends]) {
    const edit = trimBreaks({ aStart, aEnd, bStart, bEnd }, a, b)
    if (edit.aStart < edit.aEnd || edit.bStart < edit.bEnd) edits.push(edit)
    ;[aStart, bStart] = [aEnd + 1, bEnd + 1]
  }
  return edits
}

/** Breaks at the edge of an edit are white space. */
function trimBreaks(edit: Edit, a: readonly VersionWord[], b: readonly VersionWord[]): Edit {
  let { aStart, aEnd, bStart, bEnd } = edit
  while (aStart < aEnd && a[aStart].kind === 'break') aStart++
  while (aStart < aEnd && a[aEnd - 1].kind === 'break') aEnd--
  while (bStart < bEnd && b[bStart].kind === 'break') bStart++
  while (bStart < bEnd && b[bEnd - 1].kind === 'break') bEnd--
  return { aStart, aEnd, bStart, bEnd }
}

/** No more kept words than this are taken into the edits on both sides of them. */
const MOST_ABSORBED = 3

/** Joins edits with a few short words between them: a sentence written anew is one edit. */
function absorb(
  edits: readonly Edit[],
  a: readonly VersionWord[],
  b: readonly VersionWord[],
): Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    if (last && isSlight(a.slice(last.aEnd, edit.aStart), sizeOf(last, a, b), sizeOf(edit, a, b)))
      joined[joined.length - 1] = { ...edit, aStart: last.aStart, bStart: last.bStart }
    else joined.push(edit)
  }
  return joined
}

function isSlight(kept: readonly VersionWord[], left: number, right: number): boolean {
  if (kept.length > MOST_ABSORBED || kept.some(({ kind }) => kind === 'break')) return false
  const length = kept.reduce((sum, { key }) => sum + key.length, 0)
  return length < left && length < right
}

function sizeOf(edit: Edit, a: readonly VersionWord[], b: readonly VersionWord[]): number {
  const length = (words: readonly VersionWord[], start: number, end: number) =>
    start < end ? words[end - 1].end - words[start].start : 0
  return Math.max(length(a, edit.aStart, edit.aEnd), length(b, edit.bStart, edit.bEnd))
}

/** The stretch of a text; for no words the empty one after the word before. */
function passage(text: string, words: readonly VersionWord[], first: number, end: number) {
  const from = first < end ? words[first].start : (words[first - 1]?.end ?? 0)
  const to = first < end ? words[end - 1].end : from
  return { start: from, end: to, text: text.slice(from, to) }
}

function countWords(words: readonly VersionWord[]): number {
  return words.reduce((sum, { kind }) => sum + (kind === 'word' ? 1 : 0), 0)
}
