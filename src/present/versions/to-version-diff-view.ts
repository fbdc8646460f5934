import type { ArticleVersion, VersionChange } from '../../model/kept.ts'
import type { VersionFact } from '../../model/version-facts.ts'
import { toPassages, toPieces, type VersionPiece } from './pieces.ts'

/** What changed between two versions of an article. */
export type VersionDiffView = {
  readonly from: number
  readonly to: number
  readonly facts: readonly VersionFact[]
  /** The facts in a sentence. */
  readonly told: string
  readonly wordsIn: number
  readonly wordsOut: number
  /** The later text, a paragraph each, with the words that went and came; minor edits are done silently. */
  readonly paragraphs: readonly (readonly VersionPiece[])[]
  /** The minor edits, each with the words around it. */
  readonly minor: readonly (readonly VersionPiece[])[]
}

/** Lays out what changed from one version to another. */
export function toVersionDiffView(
  before: ArticleVersion,
  after: ArticleVersion,
  { edits, wordsIn, wordsOut }: VersionChange,
  facts: readonly VersionFact[],
): VersionDiffView {
  const telling = edits.filter(({ minor }) => !minor)
  const minor = edits.filter((edit) => edit.minor)
  return {
    ...{ from: before.version, to: after.version, facts, wordsIn, wordsOut },
    told: tellFacts(facts),
    paragraphs: splitParagraphs(toPieces(before.text, after.text, telling)),
    minor: toPassages(before.text, after.text, minor).map(({ pieces }) => pieces),
  }
}

/** More facts than these are told as a number. */
const MOST_TOLD = 4

/** "12 became 14; a quote of the mayor went." */
export function tellFacts(facts: readonly VersionFact[]): string {
  if (facts.length === 0) return 'No figure, date or quote changed.'
  const told = facts.slice(0, MOST_TOLD).map(tellFact)
  const more = facts.length - told.length
  const line = [...told, ...(more > 0 ? [`${more} more`] : [])].join('; ')
  return `${line[0].toUpperCase()}${line.slice(1)}.`
}

function tellFact(fact: VersionFact): string {
  switch (fact.kind) {
    case 'value':
      return `${fact.from} became ${fact.to}`
    case 'quote-went':
      return `a quote${ofWhom(fact.speaker)} went`
    case 'quote-came':
      return `a quote${ofWhom(fact.speaker)} came`
    case 'headline':
      return 'the headline changed'
    case 'correction':
      return 'a correction came'
  }
}

function ofWhom(speaker: string | null): string {
  return speaker === null ? '' : ` of ${speaker}`
}

function splitParagraphs(pieces: readonly VersionPiece[]): VersionPiece[][] {
  const paragraphs: VersionPiece[][] = [[]]
  for (const { kind, text } of pieces) {
    // Words that went stand where they went, whatever paragraphs they came from.
    const parts = kind === 'out' ? [text.replaceAll('\n\n', ' ¶ ')] : text.split('\n\n')
    for (const [nth, part] of parts.entries()) {
      if (nth > 0) paragraphs.push([])
      if (part !== '') paragraphs[paragraphs.length - 1].push({ kind, text: part })
    }
  }
  return paragraphs.filter((each) => each.some(({ text }) => text.trim() !== ''))
}
