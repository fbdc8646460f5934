import { openPostgresStore } from '../../src/store/postgres/open-store.ts'

/** Follows feeds, without asking them. */
export async function followAll(address: string, feeds: readonly string[]): Promise<void> {
  const store = await openPostgresStore(address, { create: true })
  try {
    for (const feed of feeds) {
      const given = { kind: 'feed', address: feed, given: feed, folders: [] } as const
      const addedAt = '2031-05-06T10:00:00.000Z'
      await store.sources.add({ ...given, title: null, outlet: null, link: null, addedAt })
    }
  } finally {
    await store.close()
  }
}

/** All sources are to be asked now. */
export async function makeDue(address: string): Promise<void> {
  const store = await openPostgresStore(address)
  try {
    for (const { id } of await store.sources.list())
      await store.sources.update(id, { state: { nextAt: null } })
  } finally {
    await store.close()
  }
}

/** All that is kept, but for when it was. */
export async function readNews(address: string) {
  const store = await openPostgresStore(address, { access: 'read' })
  try {
    const articles = []
    for await (const { firstSeenAt, changedAt, notes, ...article } of store.articles.each()) {
      const versions = await store.articles.listVersions(article.id)
      articles.push({ ...article, versions: versions.map(({ seenAt, ...version }) => version) })
    }
    const stories = []
    for (const { id } of (await store.stories.list()).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const story = await store.stories.find(id)
      if (!story) continue
      // What is dated later than today counts as published when it was first seen.
      const { firstAt, lastAt, members, ...summary } = story
      stories.push({ ...summary, members: members.map(({ placedAt, ...member }) => member) })
    }
    return { articles, stories }
  } finally {
    await store.close()
  }
}
