import type { SavedSearch } from '../../../model/desk.ts'
import {
  type FeedTarget,
  type ReaderQuery,
  type ReaderTarget,
  STORIES_LABEL,
} from '../../../model/reader.ts'
import type { Source } from '../../../model/source.ts'

/** What a question of a reader app comes to: which feeds, and which of what they have. */
export type Selection = {
  /** Sources by id; null stands for articles of none. */
  readonly sources: readonly (string | null)[]
  /** All stories, those of a search, or none. */
  readonly stories: 'all' | 'none' | SavedSearch
  /** Null where it does not matter. */
  readonly read: boolean | null
  readonly starred: boolean | null
}

/** What targets are looked up in. */
export type Shelf = {
  readonly sources: readonly Source[]
  readonly searches: readonly SavedSearch[]
}

/** An app asked for a feed or a label that there is not. */
export class UnknownTarget extends Error {}

/** Where something is asked for that contradicts itself, nothing is there. */
const NOTHING: Selection = { sources: [], stories: 'none', read: null, starred: null }

export function select(
  shelf: Shelf,
  { target, within = [], without = [] }: Pick<ReaderQuery, 'target' | 'within' | 'without'>,
): Selection {
  const all: Selection = {
    sources: [...shelf.sources.map(({ id }) => id), null],
    ...{ stories: 'all', read: null, starred: null },
  }
  const narrowed = [target, ...within].reduce((sum, each) => narrow(shelf, sum, each), all)
  return without.reduce((sum, each) => leave(shelf, sum, each), narrowed)
}

function narrow(shelf: Shelf, selection: Selection, target: ReaderTarget): Selection {
  const { sources, stories } = selection
  switch (target.kind) {
    case 'everything':
      return selection
    case 'nothing':
      return NOTHING
    case 'read':
    case 'unread':
      return withState(selection, 'read', target.kind === 'read')
    case 'starred':
      return withState(selection, 'starred', true)
    default: {
      const wanted = contentsOf(shelf, target)
      const own = new Set(wanted.sources)
      const both = sources.filter((id) => own.has(id))
      return { ...selection, sources: both, stories: joinStories(stories, wanted.stories) }
    }
  }
}

function joinStories(a: Selection['stories'], b: Selection['stories']): Selection['stories'] {
  if (a === 'none' || b === 'none') return 'none'
  if (a === 'all' || b === 'all') return a === 'all' ? b : a
  if (a.id === b.id) return a
  throw new UnknownTarget('Two saved searches cannot be asked for at once.')
}

function leave(shelf: Shelf, selection: Selection, target: ReaderTarget): Selection {
  const { sources, stories } = selection
  switch (target.kind) {
    case 'everything':
      return NOTHING
    case 'nothing':
      return selection
    case 'read':
    case 'unread':
      return withState(selection, 'read', target.kind === 'unread')
    case 'starred':
      return withState(selection, 'starred', false)
    default: {
      const left = contentsOf(shelf, target)
      if (typeof left.stories === 'object')
        throw new UnknownTarget('The stories of a saved search cannot be left out of a list.')
      const other = new Set(left.sources)
      const kept = left.stories === 'all' ? 'none' : stories
      return { ...selection, sources: sources.filter((id) => !other.has(id)), stories: kept }
    }
  }
}

function withState(selection: Selection, name: 'read' | 'starred', wanted: boolean): Selection {
  const known = selection[name]
  return known !== null && known !== wanted ? NOTHING : { ...selection, [name]: wanted }
}

type Contents = Pick<Selection, 'sources' | 'stories'>

/** What a feed or a label holds. Throws the `UnknownTarget` where there is none of that name. */
function contentsOf({ sources, searches }: Shelf, target: FeedTarget): Contents {
  switch (target.kind) {
    case 'stories':
      return { sources: [], stories: 'all' }
    case 'loose':
      return { sources: [null], stories: 'none' }
    case 'source':
      if (sources.some(({ id }) => id === target.source))
        return { sources: [target.source], stories: 'none' }
      throw new UnknownTarget('There is no such feed any more: ask for the subscriptions anew.')
    case 'label': {
      const { name } = target
      const inFolder = sources.filter((source) => folderOf(source) === name).map(({ id }) => id)
      const search = searches.find((each) => each.name === name)
      const stories = name === STORIES_LABEL ? 'all' : (search ?? 'none')
      if (inFolder.length > 0 || stories !== 'none') return { sources: inFolder, stories }
      throw new UnknownTarget(`There is no label “${name.slice(0, 100)}”.`)
    }
  }
}

/** Folders in folders are one label to apps, which know of no others. */
export function folderOf({ folders }: Source): string | null {
  return folders.length === 0 ? null : folders.join('/')
}
