import type { InputOf } from '../app/news/news-tasks.ts'
import type { ChangeOfSource } from '../app/news/tasks/sources.ts'
import type { JobKind } from '../model/job.ts'
import type { Did } from './guard/audit.ts'

/** How each kind of work on the news stands in the list of what editors did. */
const TOLD: { readonly [Kind in JobKind]: (input: InputOf<Kind>) => Did } = {
  refresh: ({ sources }) =>
    sources.length === 1
      ? { act: 'sources-asked', source: sources[0] }
      : { act: 'sources-asked', about: sources.length === 0 ? null : sources.join(' ') },
  import: () => ({ act: 'articles-imported' }),
  preview: ({ address }) => ({ act: 'address-looked-at', about: plainAddress(address) }),
  follow: ({ address }) => ({ act: 'source-followed', about: plainAddress(address) }),
  'follow-list': () => ({ act: 'list-followed' }),
  'change-source': ({ id, change }) => didChange(id, change),
  'remove-source': ({ id }) => ({ act: 'source-removed', source: id }),
  merge: ({ stories: [into, ...others] }) => ({
    act: 'stories-merged',
    story: into,
    about: others.join(' '),
  }),
  split: ({ story, articles }) => ({ act: 'story-split', story, about: articles.join(' ') }),
  move: ({ from, into, articles }) => ({
    act: 'articles-moved',
    story: from,
    about: `${articles.join(' ')} to ${into}`,
  }),
  undo: () => ({ act: 'move-undone' }),
}

/** A name that is new says more than the folder that it stands in. */
function didChange(source: string, { paused, outlet, folders }: ChangeOfSource): Did {
  if (paused !== undefined) return { act: paused ? 'source-paused' : 'source-resumed', source }
  if (folders === undefined || outlet !== undefined)
    return { act: 'source-renamed', source, about: outlet ?? null }
  return { act: 'source-filed', source, about: folders.join('/') || null }
}

export function didJob<Kind extends JobKind>(kind: Kind, input: InputOf<Kind>): Did {
  return TOLD[kind](input)
}

/** An address without what may let somebody in: a name, a password, a key after the question mark. */
function plainAddress(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/^(\w+:\/\/|)[^/@]*@/, '$1')
}
