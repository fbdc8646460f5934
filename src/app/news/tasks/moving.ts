import type { Store } from '../../../store/store.ts'
import { countStories } from '../../kept/count-stories.ts'
import { findUnlike } from '../../kept/find-unlike.ts'
import { type Moved, mergeStories, type NotMoved, splitStory } from '../../kept/move-articles.ts'
import { type MoveInto, moveInto } from '../../kept/move-into.ts'
import { isAsSeen, type SeenStory } from '../../kept/story-state.ts'
import { type Undone, undoMove } from '../../kept/undo-move.ts'
import { countAccounts } from '../../workers/tasks/count-accounts.ts'
import type { Writing } from '../share-store.ts'
import { type Task, type TaskMeans, TaskRefusal, write } from '../task.ts'

/** What is to be done only while a story is as it was seen. */
type Seen = { readonly seen?: SeenStory }

export type MergeInput = Seen & {
  /** The first one stays. */
  readonly stories: readonly string[]
  /** Are they merged though they have no telling name in common? */
  readonly sure: boolean
}

/** Two stories that have no telling name in common are merged only by who is sure. */
export type Merged = Moved | { readonly unlike: readonly [Titled, Titled] }

export type Titled = { readonly id: string; readonly title: string }

export const mergeTask: Task<MergeInput, Merged> = ({ stories, sure, seen }, means) =>
  move<Merged>({ means, seen }, async (store, at) => {
    const unlike = sure ? null : await findUnlike(store, stories)
    if (!unlike) return mergeStories(store, stories, at)
    const [first, second] = unlike.map(({ id, title }) => ({ id, title }))
    return { unlike: [first, second] }
  })

export type SplitInput = Seen & { readonly story: string; readonly articles: readonly string[] }

export const splitTask: Task<SplitInput, Moved> = ({ story, articles, seen }, means) =>
  move({ means, seen }, (store, at) => splitStory(store, story, articles, at))

export const moveTask: Task<MoveInto & Seen, Moved> = ({ seen, ...input }, means) =>
  move({ means, seen }, (store, at) => moveInto(store, input, at))

export const undoTask: Task<Seen, Undone> = ({ seen }, means) => move({ means, seen }, undoMove)

/** Moves articles, and counts the accounts of the stories that were touched. Nobody else writes meanwhile. */
function move<T extends object>(
  { means, seen }: Seen & { readonly means: TaskMeans },
  work: (store: Store, at: string) => Promise<T | NotMoved>,
): Promise<T> {
  return write(means, async (writing) => {
    if (seen && !(await isAsSeen(writing.store, seen))) throw new TaskRefusal(changed(seen))
    const made = await work(forgetting(writing), new Date().toISOString())
    if ('problem' in made) throw new TaskRefusal({ code: 'not-moved', message: made.problem })
    await countStories(writing.store, countAccounts, { only: touchedBy(made) })
    return made
  })
}

function changed({ id }: SeenStory) {
  const message = `articles came into story ${id} or left it since it was looked at. Look at it again.`
  return { code: 'changed', message }
}

function touchedBy(made: object): readonly string[] {
  const { story, from, back }: Partial<Moved & Undone> = made
  return [...(story ? [story] : []), ...(from ?? []), ...(back ?? [])]
}

/**
 * The store as one who moves articles uses it: asking may go on beside it, and what that has at hand of
 * the stories is wrong from this change on, not from some moment after it.
 */
function forgetting({ store, placer }: Writing): Store {
  return {
    ...store,
    write: (work) =>
      store.write(async (tables) => {
        const made = await work(tables)
        placer.forget()
        return made
      }),
  }
}
