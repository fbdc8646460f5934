import { passageOf } from '../../model/article.ts'
import type { Agreement } from '../../model/comparison.ts'
import type { Statement } from '../align/alignment.ts'
import { indexTerms } from '../align/terms.ts'
import { countAccounts, type Story } from '../story.ts'
import { groupLinks, type LinkGroup } from './group-links.ts'
import { findLinks } from './links.ts'

/** Finds what two or more accounts state alike. */
export function findAgreements(story: Story): Agreement[] {
  const { statements } = story.alignment
  const { words } = indexTerms(statements, story.readings, story.entities)
  const groups = groupLinks(findLinks(story, words), words.weights)
  const agreements = groups.map((group) => toAgreement(story, group))
  return agreements.map((agreement, index) => ({ ...agreement, id: `agreement-${index + 1}` }))
}

function toAgreement(story: Story, group: LinkGroup): Agreement {
  const members = chooseMembers(story.alignment.statements, group)
  const passages = members.map(({ reading, start, end }) =>
    passageOf(story.readings[reading].article, { start, end }),
  )
  return {
    id: '',
    statement: passages[0],
    statements: passages,
    accounts: countAccounts(
      story.accounts,
      members.map(({ reading }) => reading),
    ),
    attributedTo: [],
  }
}

/** The best supported statement of each article, the best of all first. */
function chooseMembers(statements: readonly Statement[], group: LinkGroup): Statement[] {
  const support = new Map<number, number>()
  for (const { a, b, score } of group.links)
    for (const id of [a, b]) support.set(id, (support.get(id) ?? 0) + score)
  const ranked = [...support].sort(([x, sx], [y, sy]) => sy - sx || x - y)
  const seen = new Set<number>()
  return ranked.flatMap(([id]) => {
    const statement = statements[id]
    if (seen.has(statement.reading)) return []
    seen.add(statement.reading)
    return [statement]
  })
}
