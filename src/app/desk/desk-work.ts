import type { FailedWork, SharedWork, WorkName } from '../../model/shared-work.ts'
import type { Tables } from '../../store/store.ts'
import type { DeskShare, FailedJob } from '../../store/work-store.ts'

/** What a desk shows and does of the work that several machines share. */
export type DeskWork = {
  /** Null where no worker has ever worked. */
  state(): Promise<SharedWork | null>
  /** Another word whenever its state is another. */
  revision(): Promise<string>
  /** What failed at every try is tried anew; how many. */
  tryAgain(): Promise<number>
}

export type DeskWorkMeans = {
  readonly shared: DeskShare
  readonly store: Pick<Tables, 'sources' | 'articles' | 'stories'>
  /** `postgres://…` */
  readonly database: string
}

/** Failures that are told one by one. */
const MOST = 50

export function createDeskWork({ shared, store, database }: DeskWorkMeans): DeskWork {
  return {
    async state() {
      const counts = await shared.count()
      if (counts === null) return null
      const some = counts.some(({ dead }) => dead > 0)
      const failed = some ? await shared.listFailed(MOST) : []
      return {
        isWorking: await shared.isWorking(),
        kinds: counts.map(({ dead, problem, ...count }) => ({ ...count, failed: dead })),
        failed: await Promise.all(failed.map((job) => describe(store, job))),
      }
    },
    revision: async () => JSON.stringify([await shared.count(), await shared.isWorking()]),
    async tryAgain() {
      const { retryDead } = await import('../shared-work/retry-dead.ts')
      return (await shared.count()) === null ? 0 : retryDead(database)
    },
  }
}

async function describe(store: DeskWorkMeans['store'], job: FailedJob): Promise<FailedWork> {
  const named = await FINDERS[job.kind](store, job.about)
  return { ...job, ...(named ?? { title: null, path: null }) }
}

type Named = { readonly title: string | null; readonly path: string }
type Find = (store: DeskWorkMeans['store'], id: string) => Promise<Named | null>

const findSource: Find = async ({ sources }, id) => {
  const source = await sources.find(id)
  return source && { title: source.title ?? source.address, path: `/sources#${source.id}` }
}
const findArticle: Find = async ({ articles }, id) => {
  const article = await articles.find(id)
  return article && { title: article.title ?? article.url, path: `/article/${article.id}` }
}
const findStory: Find = async ({ stories }, id) => {
  const story = await stories.find(id)
  return story && { title: story.title, path: `/story/${story.id}` }
}

/** An article to be placed is known by its source, or is one that is there already. */
const FINDERS: Readonly<Record<WorkName, Find>> = {
  fetch: findSource,
  'read-page': findSource,
  visit: findArticle,
  place: async (store, id) => (await findSource(store, id)) ?? findArticle(store, id),
  compare: findStory,
  webhook: async () => ({ title: null, path: '/alerts/settings' }),
}
