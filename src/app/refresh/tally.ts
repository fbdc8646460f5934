import type { Problem, Source } from '../../model/source.ts'

/** Something that went wrong, and where: the source, and the article where it is one alone. */
export type Failure = {
  /** Null where it came from no source, such as an imported file. */
  readonly source: Pick<Source, 'id' | 'title' | 'address'> | null
  readonly article: string | null
  readonly problem: Problem
}

/** What a round of asking came to. */
export type Summary = {
  readonly sources: {
    /** Whose time had come, or that were named. */
    readonly due: number
    readonly asked: number
    readonly changed: number
    readonly failed: number
    /** Told by a lasting redirect to ask elsewhere from now on. */
    readonly moved: number
    /** Ended by a 410. */
    readonly gone: number
  }
  readonly articles: {
    readonly added: number
    readonly updated: number
    /** New entries of articles that were known. */
    readonly known: number
    readonly failed: number
  }
  /** Pages of young articles that were asked again. */
  readonly visited: number
  readonly stories: { readonly opened: number; readonly grown: number }
  /** The first of them; the numbers above count all. */
  readonly failures: readonly Failure[]
  /** Was it stopped before it was done? */
  readonly stopped: boolean
}

/** What happened, as it is counted. */
export type Happening =
  | 'asked'
  | 'changed'
  | 'failed'
  | 'moved'
  | 'gone'
  | 'added'
  | 'updated'
  | 'known'
  | 'articleFailed'
  | 'opened'
  | 'visited'

export type Tally = {
  count(happening: Happening): void
  grow(story: string): void
  fail(failure: Failure): void
  read(due: number, stopped: boolean): Summary
}

/** More failures than this nobody reads; they are still counted. */
const MOST_FAILURES = 1000

export function createTally(onChange: () => void = () => undefined): Tally {
  const counts = new Map<Happening, number>()
  const grown = new Set<string>()
  const failures: Failure[] = []
  const of = (happening: Happening) => counts.get(happening) ?? 0
  const count = (happening: Happening) => {
    counts.set(happening, of(happening) + 1)
    onChange()
  }
  return {
    count,
    grow: (story) => grown.add(story),
    fail: (failure) => {
      if (failures.length < MOST_FAILURES) failures.push(shorten(failure))
      count(failure.article === null ? 'failed' : 'articleFailed')
    },
    read: (due, stopped) => ({
      sources: {
        due,
        asked: of('asked'),
        changed: of('changed'),
        failed: of('failed'),
        moved: of('moved'),
        gone: of('gone'),
      },
      articles: {
        added: of('added'),
        updated: of('updated'),
        known: of('known'),
        failed: of('articleFailed'),
      },
      visited: of('visited'),
      stories: { opened: of('opened'), grown: grown.size },
      failures: [...failures],
      stopped,
    }),
  }
}

function shorten({ source, article, problem }: Failure): Failure {
  const { id, title, address } = source ?? { id: '', title: null, address: '' }
  return { source: source && { id, title, address }, article, problem }
}
