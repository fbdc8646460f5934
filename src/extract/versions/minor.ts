import { type Article, isReporting } from '../../model/article.ts'
import { isCorrection } from '../text/corrections.ts'
import type { Lexicon } from './is-slip.ts'
import { isPassing } from './passing-lines.ts'
import { isSpellingFix } from './spelling-fix.ts'
import type { VersionWord } from './version-words.ts'

export type EditedWords = {
  readonly out: readonly VersionWord[]
  readonly in: readonly VersionWord[]
}

type Side = {
  readonly text: Pick<Article, 'text' | 'blocks'>
  readonly words: readonly VersionWord[]
}

/** Marks that change what is said: a question, a rate, a sum, and who says it. */
const TELLING = /^(?:[?%‰°"'§]|\p{Sc})$/u

/** What an outlet says about its own mistakes is news, wherever it stands. */
const ADMITS =
  /^\W*(?:correct(?:s|ed|ing)|retraction)\b|\b(?:an? (?:earlier|previous|prior) version|(?:incorrectly|mistakenly|wrongly|erroneously) (?:said|stated|reported|identified|named|gave))\b/i

/** Says of an edit whether it changes nothing that is reported. */
export function createMinorJudge(
  before: Side,
  after: Side,
  isWord: Lexicon | null,
): (edit: EditedWords) => boolean {
  const reportsBefore = reportingBlocks(before.text)
  const reportsAfter = reportingBlocks(after.text)
  const used = new Set(after.words.map(({ key }) => key.toLowerCase()))
  return (edit) => {
    const out = edit.out.filter(({ block, kind }) => kind !== 'break' && reportsBefore(block))
    const into = edit.in.filter(({ block, kind }) => kind !== 'break' && reportsAfter(block))
    if (tellsOfItself(before.text, out) || tellsOfItself(after.text, into)) return false
    if (marksOf(out) !== marksOf(into)) return false
    return isSameWords(wordsOf(out), wordsOf(into), { used, isWord })
  }
}

/** Does a block report, by its role and its looks? Asked of edited blocks alone, once each. */
function reportingBlocks({ text, blocks }: Side['text']): (block: number) => boolean {
  const known = new Map<number, boolean>()
  const judge = (at: number): boolean => {
    const block = blocks[at]
    const printed = text.slice(block.start, block.end)
    if (ADMITS.test(printed.slice(0, 1000)) || isCorrection(printed)) return true
    if (block.role === 'headline' || block.role === 'standfirst') return true
    const reports = isReporting(block.role) || block.role === 'subheading'
    return reports && !isPassing(printed, at === blocks.length - 1)
  }
  return (at) => {
    const reports = known.get(at) ?? judge(at)
    known.set(at, reports)
    return reports
  }
}

/** A note of a correction is put right by another: no change of its words is a small one. */
function tellsOfItself({ blocks }: Side['text'], words: readonly VersionWord[]): boolean {
  return words.some(({ block, kind }) => kind === 'word' && blocks[block].role === 'correction')
}

function marksOf(words: readonly VersionWord[]): string {
  const marks = words.filter(({ kind, key }) => kind === 'mark' && TELLING.test(key))
  return marks.map(({ key }) => key).join('')
}

function wordsOf(words: readonly VersionWord[]): readonly VersionWord[] {
  return words.filter(({ kind }) => kind === 'word')
}

function isSameWords(
  out: readonly VersionWord[],
  into: readonly VersionWord[],
  { used, isWord }: { used: ReadonlySet<string>; isWord: Lexicon | null },
): boolean {
  if (out.length === into.length)
    return out.every((word, i) =>
      isSpellingFix(word.key, into[i].key, {
        quoted: word.quoted || into[i].quoted,
        stillUsed: used.has(word.key.toLowerCase()),
        isWord,
      }),
    )
  return isRejoined(out, into)
}

/** Words that mean something else alone: "not able" is not "notable", nor "a part" "apart". */
const ALONE = /^(?:not|no|now|a|an|in|re|un|all|any|some|every)$/i

/** "cease fire" and "ceasefire"; but "re-signed" is not "resigned", nor is 2 5 25. */
function isRejoined(out: readonly VersionWord[], into: readonly VersionWord[]): boolean {
  const join = (words: readonly VersionWord[]) => words.map(({ key }) => key).join('')
  const [a, b] = [join(out), join(into)].map((text) => text.replaceAll('-', ''))
  const all = [...out, ...into]
  if (a === '' || a !== b || /[\d\p{Lu}]|^(?:re|un)/u.test(a)) return false
  return !all.some(({ quoted, key }) => quoted || ALONE.test(key))
}
