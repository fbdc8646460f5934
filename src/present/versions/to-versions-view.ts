import type { ArticleVersion } from '../../model/kept.ts'
import { toPassages, type VersionPiece } from './pieces.ts'

/** An article's versions, the first one first, as a page, a terminal and JSON show them. */
export type VersionsView = {
  readonly articleId: string
  readonly versions: readonly VersionView[]
}

export type VersionView = {
  readonly version: number
  /** ISO 8601 instant. */
  readonly seenAt: string
  readonly title: string | null
  readonly sha256: string
  /** What changed since the version before; null for the first. */
  readonly change: ChangeView | null
}

export type ChangeView = {
  readonly minor: boolean
  readonly wordsIn: number
  readonly wordsOut: number
  readonly passages: readonly VersionPassageView[]
}

/** A stretch of the text with the words that went in and out. */
export type VersionPassageView = {
  readonly minor: boolean
  readonly pieces: readonly VersionPiece[]
  /** The edits in it, each with its exact place in both texts. */
  readonly edits: readonly {
    readonly before: PlaceInVersion
    readonly after: PlaceInVersion
  }[]
}

export type PlaceInVersion = { readonly start: number; readonly end: number; readonly text: string }

/** Lays the versions of one article out, in order of their numbers. */
export function toVersionsView(articleId: string, given: readonly ArticleVersion[]): VersionsView {
  const versions = [...given].sort((a, b) => a.version - b.version)
  return {
    articleId,
    versions: versions.map(({ version, seenAt, title, sha256, text, change }, i) => ({
      version,
      seenAt,
      title,
      sha256,
      change: change && {
        minor: change.minor,
        wordsIn: change.wordsIn,
        wordsOut: change.wordsOut,
        passages: toPassages(versions[i - 1]?.text ?? '', text, change.edits).map(
          ({ edits, pieces }) => ({
            minor: edits.every(({ minor }) => minor),
            pieces,
            edits: edits.map(({ before, after }) => ({ before, after })),
          }),
        ),
      },
    })),
  }
}
