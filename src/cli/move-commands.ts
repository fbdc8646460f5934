import { type Moved, mergeStories, type NotMoved, splitStory } from '../app/kept/move-articles.ts'
import type { Store } from '../app/open-home.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { withStore } from './with-store.ts'

type MoveOptions = { json?: boolean }

/** Puts the articles of stories into the first of them. */
export async function runMerge(stories: string[], options: MoveOptions): Promise<void> {
  if (stories.length < 2) throw new Failure('merge takes two stories or more.')
  await move('merge', options, (store, now) => mergeStories(store, stories, now))
}

/** Puts articles of a story into a new one. */
export async function runSplit(
  story: string,
  articles: string[],
  options: MoveOptions,
): Promise<void> {
  await move('split', options, (store, now) => splitStory(store, story, articles, now))
}

async function move(
  command: string,
  { json }: MoveOptions,
  work: (store: Store, now: string) => Promise<Moved | NotMoved>,
): Promise<void> {
  const moved = await withStore({ access: 'write', command }, (store) =>
    work(store, new Date().toISOString()),
  )
  if ('problem' in moved) throw new Failure(moved.problem, EXIT.nothing)
  if (json) return printJson({ format: 'synoptic.moved/1', ...moved })
  const { story, articles, from } = moved
  const many = articles.length === 1 ? 'article is' : 'articles are'
  print(`${articles.length} ${many} in story ${story} now, out of ${from.join(', ')}.\n`)
}
