import type { Note } from '../../model/note.ts'
import type { Source } from '../../model/source.ts'

/** A feed as a list of sources names it. */
export type ListedSource = Pick<Source, 'address' | 'title' | 'link' | 'folders'>

/** A list of sources: what an OPML file holds. */
export type SourceList = {
  readonly title: string | null
  readonly sources: readonly ListedSource[]
  /** What was left out, and why. */
  readonly notes: readonly Note[]
}
