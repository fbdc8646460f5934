import type { Decision } from '../../model/grouping.ts'
import type { KeptStory } from '../../model/kept.ts'
import type { Store, Tables } from '../../store/store.ts'
import { findStory } from './find-story.ts'
import { recordMove } from './record-move.ts'

/** What a person moved: into which story, and out of which. */
export type Moved = {
  readonly story: string
  readonly articles: readonly string[]
  readonly from: readonly string[]
}

/** Why nothing was moved: a sentence for a person. */
export type NotMoved = { readonly problem: string }

/** Puts the articles of stories into the first of them, until it is taken back. */
export function mergeStories(
  store: Store,
  ids: readonly string[],
  at: string,
): Promise<Moved | NotMoved> {
  return store.write(async (tables) => {
    const stories = await findStories(tables, ids)
    if ('problem' in stories) return stories
    const [into, ...others] = stories
    const decisions = others.map((story) => decideTogether(into, story, at))
    const leaving = new Set(others.flatMap(articlesOf))
    const move = { kind: 'merge', at, story: into.id, stories: others, leaving, decisions } as const
    await recordMove(tables, move)
    for (const story of others) await mergeInto(tables, into, story, at)
    return {
      story: into.id,
      articles: others.flatMap(articlesOf),
      from: others.map(({ id }) => id),
    }
  })
}

async function mergeInto(
  tables: Tables,
  into: KeptStory,
  story: KeptStory,
  at: string,
): Promise<void> {
  for (const { articleId, account } of story.members) {
    await tables.stories.place(
      {
        article: articleId,
        story: into.id,
        opened: false,
        sureness: 1,
        reasons: [{ kind: 'person', text: `a person merged ${story.id} into ${into.id}` }],
        merged: [story.id],
        copyOf: account === articleId ? null : account,
      },
      'person',
      at,
    )
  }
}

function decideTogether(into: KeptStory, story: KeptStory, at: string): Decision {
  const [first, second] = [into.members[0].articleId, story.members[0].articleId]
  return { kind: 'together', articles: [first, second], at }
}

/** The stories of ids, each once; two at least. */
export async function findStories(
  tables: Tables,
  ids: readonly string[],
): Promise<readonly KeptStory[] | NotMoved> {
  const stories: KeptStory[] = []
  for (const id of ids) {
    const story = await findStory(tables, id)
    if (!story || story.members.length === 0) return { problem: `there is no story ${id}.` }
    if (!stories.some((other) => other.id === story.id)) stories.push(story)
  }
  if (stories.length > 1) return stories
  return { problem: `${ids.join(' and ')} are one story already.` }
}

/** Puts articles of a story into a new one of their own, until it is taken back. */
export function splitStory(
  store: Store,
  id: string,
  articles: readonly string[],
  at: string,
): Promise<Moved | NotMoved> {
  return store.write(async (tables) => {
    const story = await findStory(tables, id)
    if (!story) return { problem: `there is no story ${id}.` }
    const chosen = partMembers(story, articles)
    if ('problem' in chosen) return chosen
    const { leaving, staying } = chosen
    if (staying.length === 0) return { problem: `that would leave nothing in ${story.id}.` }
    const opened = await tables.stories.open(at)
    const decisions = decideApart(leaving, staying, at)
    const moved = { kind: 'split', at, story: opened, stories: [story], decisions } as const
    await recordMove(tables, { ...moved, leaving: new Set(leaving) })
    const why = `a person split it from ${story.id}`
    await moveOut(tables, { from: story, into: opened, why }, leaving, at)
    return { story: opened, articles: leaving, from: [story.id] }
  })
}

type Way = { readonly from: KeptStory; readonly into: string; readonly why: string }

/** Puts some of a story's articles into another. */
export async function moveOut(
  tables: Tables,
  { from: story, into, why }: Way,
  leaving: readonly string[],
  at: string,
): Promise<void> {
  for (const { articleId, account } of story.members) {
    if (!leaving.includes(articleId)) continue
    await tables.stories.place(
      {
        article: articleId,
        story: into,
        opened: false,
        sureness: 1,
        reasons: [{ kind: 'person', text: why }],
        merged: [],
        copyOf: leaving.includes(account) && account !== articleId ? account : null,
      },
      'person',
      at,
    )
  }
}

/** Articles of each side that are told apart: enough to know either side by, whatever its size. */
const MOST_APART = 50

/** What it means that some articles leave others: each is apart from them, and together with its own. */
export function decideApart(
  leaving: readonly string[],
  staying: readonly string[],
  at: string,
): Decision[] {
  const [gone, stayed] = [leaving.slice(0, MOST_APART), staying.slice(0, MOST_APART)]
  const decide = (kind: Decision['kind'], a: string, b: string): Decision => ({
    kind,
    articles: [a, b],
    at,
  })
  return [
    ...gone.flatMap((one) => stayed.map((other) => decide('apart', one, other))),
    ...gone.slice(1).map((other) => decide('together', leaving[0], other)),
  ]
}

export function articlesOf({ members }: KeptStory): string[] {
  return members.map(({ articleId }) => articleId)
}

/** Those of a story's articles that were chosen, each once, and those that were not. */
export function partMembers(
  story: KeptStory,
  articles: readonly string[],
): { readonly leaving: readonly string[]; readonly staying: readonly string[] } | NotMoved {
  const leaving = [...new Set(articles)]
  if (leaving.length === 0) return { problem: 'no article was chosen.' }
  const members = articlesOf(story)
  const stranger = leaving.find((article) => !members.includes(article))
  if (stranger !== undefined)
    return {
      problem: `there is no article ${stranger} in ${story.id}; it may have been moved meanwhile.`,
    }
  return { leaving, staying: members.filter((article) => !leaving.includes(article)) }
}
