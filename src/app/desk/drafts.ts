import type { Article } from '../../model/article.ts'
import type { KeptDraft } from '../../model/desk.ts'
import type { Problem } from '../../model/source.ts'
import type { DraftTable } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import { loadLatest, type Proposed } from '../check/propose-stories.ts'
import type { Settings } from '../config/settings.ts'
import type { Done, Pool } from '../workers/pool.ts'
import type { CheckedDraft } from '../workers/tasks/check-draft.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import type { Comparisons } from './comparisons.ts'
import type { Turns } from './turns.ts'

/** A draft as somebody hands it over. */
export type GivenDraft = {
  /** A name by which its kind is told, as `draft.docx`. */
  readonly name: string
  readonly body: Uint8Array | string
  /** Where it stands on the web, in the place of a body; null where it was handed over itself. */
  readonly address: string | null
  /** The story that it is about; null for the one that it is most like. */
  readonly story: string | null
  /** The day from which its "Friday" is counted; null where it is not known. */
  readonly date: string | null
}

/** What came of a draft. */
export type DraftOutcome =
  | {
      readonly kind: 'checked'
      readonly checked: CheckedDraft
      readonly draft: Article
      readonly story: { readonly id: string; readonly title: string | null }
      /** Other stories that it may be about. */
      readonly others: readonly Proposed[]
      /** Was the story found rather than given? */
      readonly isProposed: boolean
    }
  | { readonly kind: 'no-story'; readonly draft: Article }
  | { readonly kind: 'unread' | 'unknown-story'; readonly problem: Problem }

/** Checks drafts, one at a time, and keeps those that are to be kept. */
export type Drafts = {
  /** Rejects with `TooBusy` where too many wait. */
  check(given: GivenDraft): Promise<DraftOutcome>
  keep(draft: Omit<KeptDraft, 'id' | 'at'>): Promise<number>
  list(): Promise<readonly KeptDraft[]>
  find(id: number): Promise<KeptDraft | null>
  forget(id: number): Promise<void>
}

export type DraftsMeans = {
  readonly store: Store
  readonly comparisons: Comparisons
  readonly drafts: DraftTable
  readonly pool: Pool<ComparingTasks>
  /** The thread that asks addresses, which nobody else waits for. */
  readonly asking: Pool<ComparingTasks>
  readonly settings: Settings
  readonly inTurn: Turns
  readonly now: () => Date
}

/** Milliseconds that a comparison which is being made is waited for. */
const PATIENCE = 5000

/** Stories that are proposed. */
const MOST_PROPOSED = 3

export function createDrafts(means: DraftsMeans): Drafts {
  const { drafts, inTurn, now } = means
  return {
    check: (given) => inTurn(() => checkGiven(means, given)),
    keep: (draft) => drafts.save({ ...draft, at: now().toISOString() }),
    list: () => drafts.list(),
    find: (id) => drafts.find(id),
    forget: (id) => drafts.remove(id),
  }
}

async function checkGiven(means: DraftsMeans, given: GivenDraft): Promise<DraftOutcome> {
  const read = await readDraft(means, given)
  if ('problem' in read) return { kind: 'unread', problem: read.problem }
  const { draft } = read
  const proposed = given.story === null ? await propose(means, draft) : []
  const id = given.story ?? proposed[0]?.id
  if (id === undefined) return { kind: 'no-story', draft }
  const opened = await means.comparisons.open(id, PATIENCE)
  if (!opened)
    return {
      kind: 'unknown-story',
      problem: { code: 'not-found', message: `There is no story ${id}.` },
    }
  const { story, articles, compared } = opened
  // Without a comparison of these very articles the thread makes one for itself.
  const isCurrent = compared !== null && !compared.stale
  const comparison = isCurrent ? compared.packed : null
  const key = isCurrent ? compared.key : null
  const done = await means.pool.run('checkDraft', { draft, articles, comparison, key })
  if (!done.ok) return { kind: 'unread', problem: explain(done.problem) }
  return {
    kind: 'checked',
    checked: done.value,
    draft,
    story: { id: story.id, title: story.title },
    others: proposed.slice(1),
    isProposed: given.story === null,
  }
}

/** The text of a draft; what cannot be read says why. */
async function readDraft(
  means: DraftsMeans,
  given: GivenDraft,
): Promise<{ readonly draft: Article } | { readonly problem: Problem }> {
  const { date } = given
  const read = await readGiven(means, given)
  if (!read.ok) return { problem: explain(read.problem) }
  const [draft, ...more] = read.value
  const fault = draft?.notes.find(({ level }) => level === 'error')
  if (fault) return { problem: fault }
  if (!draft || draft.text.trim() === '')
    return { problem: { code: 'empty', message: 'There is no text in it.' } }
  if (more.length > 0)
    return { problem: { code: 'many', message: 'It holds several articles; a draft is one text.' } }
  return { draft: { ...draft, publishedAt: date ?? draft.publishedAt } }
}

/** The articles of what was handed over, or of what stands at an address. */
async function readGiven(
  { pool, asking, settings }: DraftsMeans,
  { name, body, address, date }: GivenDraft,
): Promise<Done<readonly Article[]>> {
  if (address === null)
    return pool.run('readInput', { source: name, body, publishedAt: date ?? undefined })
  const done = await asking.run('readAddress', { address, date, settings })
  if (!done.ok) return done
  const { value } = done
  return 'problem' in value
    ? { ok: false, problem: value.problem }
    : { ok: true, value: value.articles }
}

/** Why a thread gave up, told of a draft. */
function explain({ code, message }: Problem): Problem {
  return { code, message: `The draft could not be checked: ${message}` }
}

async function propose({ store, pool }: DraftsMeans, draft: Article): Promise<Proposed[]> {
  const window = await loadLatest(store)
  const done = await pool.run('findNearDraft', { draft, window, most: MOST_PROPOSED })
  if (!done.ok) return []
  return Promise.all(
    done.value.map(async ({ story, sureness }) => {
      const found = await store.stories.find(story)
      return { id: story, title: found?.title ?? null, sureness }
    }),
  )
}
