import type { Decision } from '../../model/grouping.ts'
import type { Store, Tables } from '../../store/store.ts'
import { findStory } from './find-story.ts'
import {
  decideApart,
  type Moved,
  mergeStories,
  moveOut,
  type NotMoved,
  partMembers,
} from './move-articles.ts'
import { recordMove } from './record-move.ts'

export type MoveInto = {
  readonly from: string
  readonly articles: readonly string[]
  /** The story that they are put into. */
  readonly into: string
}

/** Puts articles of a story into another that is there, until it is taken back. */
export async function moveInto(
  store: Store,
  { from, articles, into }: MoveInto,
  at: string,
): Promise<Moved | NotMoved> {
  const done = await store.write((tables) => moveSome(tables, { from, articles, into }, at))
  // What is left of a story without articles is a story that went into the other.
  return done === 'all' ? mergeStories(store, [into, from], at) : done
}

async function moveSome(
  tables: Tables,
  { from, articles, into }: MoveInto,
  at: string,
): Promise<Moved | NotMoved | 'all'> {
  const story = await findStory(tables, from)
  if (!story) return { problem: `there is no story ${from}.` }
  const target = await findStory(tables, into)
  if (!target || target.members.length === 0) return { problem: `there is no story ${into}.` }
  if (target.id === story.id) return { problem: `they are in ${story.id} already.` }
  const chosen = partMembers(story, articles)
  if ('problem' in chosen) return chosen
  const { leaving, staying } = chosen
  if (staying.length === 0) return 'all'
  const together: Decision = {
    kind: 'together',
    articles: [target.members[0].articleId, leaving[0]],
    at,
  }
  const decisions = [...decideApart(leaving, staying, at), together]
  const moved = { kind: 'move', at, story: target.id, stories: [story], decisions } as const
  await recordMove(tables, { ...moved, leaving: new Set(leaving) })
  const why = `a person moved it here from ${story.id}`
  await moveOut(tables, { from: story, into: target.id, why }, leaving, at)
  return { story: target.id, articles: leaving, from: [story.id] }
}
