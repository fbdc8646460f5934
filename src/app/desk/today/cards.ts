import type { Card, CardAccount, ComparedSummary } from '../../../model/desk.ts'
import type { ListedMember } from '../../../model/kept.ts'
import type { Row, TodayMeans } from './rows.ts'

/** The stories as a list shows them, in their order. */
export async function toCards(
  { store, cache }: Pick<TodayMeans, 'store' | 'cache'>,
  rows: readonly Row[],
): Promise<Card[]> {
  const ids = rows.map(({ story }) => story.id)
  const members = await store.stories.listMembers(ids)
  const summaries = cache.findSummaries(ids)
  return rows.map(({ story, starred, hidden, isSeen, news }) => {
    const { id, title, articles, firstAt, lastAt } = story
    const summary = summaries.get(id) ?? null
    const accounts = groupMembers(members.get(id) ?? [], summary)
    return {
      ...{ id, title: title || (summary?.title ?? null), articles },
      ...{ witnesses: accounts.length, accounts, firstAt, lastAt, summary },
      ...{ starred, hidden, isSeen, news },
    }
  })
}

/** As the comparison found them; what came since stands as it was placed, and where there is none all do. */
function groupMembers(
  members: readonly ListedMember[],
  summary: ComparedSummary | null,
): CardAccount[] {
  const compared = new Map(
    summary?.accounts.flatMap((ids) => ids.map((id) => [id, ids[0]] as const)) ?? [],
  )
  const accounts = new Map<string, ListedMember[]>()
  for (const member of members) {
    const placed = compared.get(member.account) ?? member.account
    const account = compared.get(member.articleId) ?? placed
    accounts.set(account, [...(accounts.get(account) ?? []), member])
  }
  return [...accounts].map(([origin, list]) => ({
    articles: list
      .toSorted((a, b) => Number(b.articleId === origin) - Number(a.articleId === origin))
      .map(({ articleId, title, outlet, at }) => ({ id: articleId, title, outlet, at })),
  }))
}
