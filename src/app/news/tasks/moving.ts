import type { Store } from '../../../store/store.ts'
import { countStories } from '../../kept/count-stories.ts'
import { findUnlike } from '../../kept/find-unlike.ts'
import { type Moved, mergeStories, type NotMoved, splitStory } from '../../kept/move-articles.ts'
import { type MoveInto, moveInto } from '../../kept/move-into.ts'
import { type Undone, undoMove } from '../../kept/undo-move.ts'
import { countAccounts } from '../../workers/tasks/count-accounts.ts'
import type { Writing } from '../share-store.ts'
import { type Task, type TaskMeans, TaskRefusal, write } from '../task.ts'

export type MergeInput = {
  /** The first one stays. */
  readonly stories: readonly string[]
  /** Are they merged though they name nobody in common? */
  readonly sure: boolean
}

/** Two stories that name nobody in common are merged only by who is sure. */
export type Merged = Moved | { readonly unlike: readonly [Titled, Titled] }

export type Titled = { readonly id: string; readonly title: string }

export const mergeTask: Task<MergeInput, Merged> = ({ stories, sure }, means) =>
  move<Merged>(means, async (store, at) => {
    const unlike = sure ? null : await findUnlike(store, stories)
    if (!unlike) return mergeStories(store, stories, at)
    const [first, second] = unlike.map(({ id, title }) => ({ id, title }))
    return { unlike: [first, second] }
  })

export type SplitInput = { readonly story: string; readonly articles: readonly string[] }

export const splitTask: Task<SplitInput, Moved> = ({ story, articles }, means) =>
  move(means, (store, at) => splitStory(store, story, articles, at))

export const moveTask: Task<MoveInto, Moved> = (input, means) =>
  move(means, (store, at) => moveInto(store, input, at))

export type UndoInput = Readonly<Record<string, never>>

export const undoTask: Task<UndoInput, Undone> = (_, means) => move(means, undoMove)

/** Moves articles, and counts the accounts of the stories that were touched. */
function move<T extends object>(
  means: TaskMeans,
  work: (store: Store, at: string) => Promise<T | NotMoved>,
): Promise<T> {
  return write(means, async (writing) => {
    const made = await work(forgetting(writing), new Date().toISOString())
    if ('problem' in made) throw new TaskRefusal({ code: 'not-moved', message: made.problem })
    await countStories(writing.store, countAccounts, { only: touchedBy(made) })
    return made
  })
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
