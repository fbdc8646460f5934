import type { Card } from '../../model/desk.ts'
import type { ApiCard } from './shapes/card.ts'

/** A card as the API promises it, whatever else the pages come to show. */
export function toApiCard(card: Card): ApiCard {
  const { id, title, articles, witnesses, firstAt, lastAt, summary, ...mine } = card
  return {
    ...{ id, title, articles, witnesses },
    accounts: card.accounts.map(({ articles }) => ({
      articles: articles.map(({ id, title, outlet, at }) => ({ id, title, outlet, at })),
    })),
    ...{ firstAt, lastAt },
    summary: summary && toSummary(summary),
    mine: {
      seen: mine.isSeen,
      starred: mine.starred,
      hidden: mine.hidden,
      news: mine.news && toNews(mine.news),
    },
  }
}

function toSummary(summary: NonNullable<Card['summary']>): NonNullable<ApiCard['summary']> {
  const { title, hard, soft, facts, quotes, onlyHere, brief, dispute } = summary
  return {
    ...{ title, hard, soft, facts, quotes, onlyHere, brief },
    dispute: dispute && { about: dispute.about, values: [...dispute.values] },
  }
}

function toNews({ articles, witnesses, differences, values }: NonNullable<Card['news']>) {
  return { articles, witnesses, differences, values: [...values] }
}
