import { type Moved, mergeStories, type NotMoved, splitStory } from '../app/kept/move-articles.ts'
import type { Store } from '../app/open-home.ts'
import { askYesNo } from './ask-yes-no.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { withStore } from './with-store.ts'

type MoveOptions = { json?: boolean }
export type MergeOptions = MoveOptions & { yes?: boolean }

/** Puts the articles of stories into the first of them; asks first where no telling name is in common. */
export async function runMerge(stories: string[], options: MergeOptions): Promise<void> {
  if (stories.length < 2) throw new Failure('merge takes two stories or more.')
  if (!options.yes) await askWhereUnlike(stories)
  await move('merge', options, (store, now) => mergeStories(store, stories, now))
}

async function askWhereUnlike(ids: readonly string[]): Promise<void> {
  const { findUnlike } = await import('../app/kept/find-unlike.ts')
  const unlike = await withStore({ access: 'read', command: 'merge' }, (store) =>
    findUnlike(store, ids),
  )
  if (!unlike) return
  const named = unlike.map(({ id, title }) => `${id} (${title || 'no headline'})`).join(' and ')
  const said = await askYesNo(
    `${named} have no name in common that tells them from other news. Merge them?`,
  )
  if (said === true) return
  const how = said === null ? ' --yes merges them all the same.' : ' Nothing was merged.'
  throw new Failure(`${named} have no name in common that tells them from other news.${how}`)
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
  const moved = await withStore({ access: 'write', command }, async (store) => {
    const made = await work(store, new Date().toISOString())
    if (!('problem' in made)) await recount(store, [made.story, ...made.from])
    return made
  })
  if ('problem' in moved) throw new Failure(moved.problem, EXIT.nothing)
  if (json) return printJson({ format: 'synoptic.moved/1', ...moved })
  const { story, articles, from } = moved
  const many = articles.length === 1 ? 'article is' : 'articles are'
  print(`${articles.length} ${many} in story ${story} now, out of ${from.join(', ')}.\n`)
  print('synoptic undo takes it back.\n')
}

/** Takes the last merge or split back. */
export async function runUndo({ json }: MoveOptions): Promise<void> {
  const { undoMove } = await import('../app/kept/undo-move.ts')
  const undone = await withStore({ access: 'write', command: 'undo' }, async (store) => {
    const made = await undoMove(store, new Date().toISOString())
    if (!('problem' in made)) await recount(store, [made.story, ...made.back])
    return made
  })
  if ('problem' in undone) throw new Failure(undone.problem, EXIT.nothing)
  if (json) return printJson({ format: 'synoptic.undone/1', ...undone })
  const { kind, at, story, articles, back } = undone
  const many = articles.length === 1 ? 'article is' : 'articles are'
  const where = back.length === 0 ? '' : ` in ${back.join(', ')} again, out of ${story}`
  print(`The ${kind} of ${at.slice(0, 16).replace('T', ' ')} UTC is taken back: `)
  print(`${articles.length} ${many}${where}.\n`)
}

/** The list of stories counts their accounts as they are now. */
async function recount(store: Store, only: readonly string[]): Promise<void> {
  const { countStories } = await import('../app/kept/count-stories.ts')
  const { countAccounts } = await import('../app/workers/tasks/count-accounts.ts')
  await countStories(store, countAccounts, { only })
}
