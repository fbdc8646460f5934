import type { KeptStory } from '../../model/kept.ts'
import type { Store, Tables } from '../../store/store.ts'
import { findStory } from './find-story.ts'

/** What a person moved: into which story, and out of which. */
export type Moved = {
  readonly story: string
  readonly articles: readonly string[]
  readonly from: readonly string[]
}

/** Why nothing was moved: a sentence for a person. */
export type NotMoved = { readonly problem: string }

/** Puts the articles of stories into the first of them, for good. */
export function mergeStories(
  store: Store,
  ids: readonly string[],
  at: string,
): Promise<Moved | NotMoved> {
  return store.write(async (tables) => {
    const stories: KeptStory[] = []
    for (const id of ids) {
      const story = await findStory(tables, id)
      if (!story || story.members.length === 0) return { problem: `there is no story ${id}.` }
      if (!stories.some((other) => other.id === story.id)) stories.push(story)
    }
    const [into, ...others] = stories
    if (others.length === 0) return { problem: `${ids.join(' and ')} are one story already.` }
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
  const [first, second] = [into.members[0].articleId, story.members[0].articleId]
  await tables.decisions.add({ kind: 'together', articles: [first, second], at })
}

/** Puts articles of a story into a new one of their own, for good. */
export function splitStory(
  store: Store,
  id: string,
  articles: readonly string[],
  at: string,
): Promise<Moved | NotMoved> {
  return store.write(async (tables) => {
    const story = await findStory(tables, id)
    if (!story) return { problem: `there is no story ${id}.` }
    const leaving = [...new Set(articles)]
    const stranger = leaving.find((article) => !articlesOf(story).includes(article))
    if (stranger !== undefined) return { problem: `${stranger} is no article of ${story.id}.` }
    const staying = articlesOf(story).filter((article) => !leaving.includes(article))
    if (staying.length === 0) return { problem: `that would leave nothing in ${story.id}.` }
    const opened = await moveOut(tables, story, leaving, at)
    await decideApart(tables, leaving, staying, at)
    return { story: opened, articles: leaving, from: [story.id] }
  })
}

async function moveOut(
  tables: Tables,
  story: KeptStory,
  leaving: readonly string[],
  at: string,
): Promise<string> {
  const opened = await tables.stories.open(at)
  for (const { articleId, account } of story.members) {
    if (!leaving.includes(articleId)) continue
    await tables.stories.place(
      {
        article: articleId,
        story: opened,
        opened: false,
        sureness: 1,
        reasons: [{ kind: 'person', text: `a person split it from ${story.id}` }],
        merged: [],
        copyOf: leaving.includes(account) && account !== articleId ? account : null,
      },
      'person',
      at,
    )
  }
  return opened
}

/** Articles of each side that are told apart: enough to know either side by, whatever its size. */
const MOST_APART = 50

async function decideApart(
  { decisions }: Tables,
  leaving: readonly string[],
  staying: readonly string[],
  at: string,
): Promise<void> {
  for (const one of leaving.slice(0, MOST_APART)) {
    for (const other of staying.slice(0, MOST_APART)) {
      await decisions.add({ kind: 'apart', articles: [one, other], at })
    }
  }
  for (const other of leaving.slice(1, MOST_APART)) {
    await decisions.add({ kind: 'together', articles: [leaving[0], other], at })
  }
}

function articlesOf({ members }: KeptStory): string[] {
  return members.map(({ articleId }) => articleId)
}
