import { passageOf } from '../../model/article.ts'
import type { Agreement } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import type { Fact } from '../facts/fact.ts'
import { originCounter } from '../facts/origins.ts'
import { findCommonSources } from '../facts/sources.ts'
import type { Story } from '../story.ts'

/** What two or more accounts state alike, the best supported first. */
export function findAgreements(story: Story, facts: readonly Fact[]): Agreement[] {
  const countOrigins = originCounter(story)
  return facts
    .map((fact) => ({ fact, origins: countOrigins(fact) }))
    .filter(({ origins }) => origins > 1)
    .map(({ fact, origins }) => toAgreement(story, fact, origins))
    .sort((x, y) => y.agreement.accounts - x.agreement.accounts || y.support - x.support)
    .map(({ agreement }) => agreement)
    .flatMap(lead())
    .map((agreement, index) => ({ ...agreement, id: `agreement-${index + 1}` }))
}

/** Each is led by a sentence that leads none before it; one that has none left says nothing new. */
function lead(): (agreement: Agreement) => Agreement[] {
  const shown = new Set<string>()
  return (agreement) => {
    const keyOf = ({ article, start }: Passage) => `${article} ${start}`
    const statement = agreement.statements.find((each) => !shown.has(keyOf(each)))
    if (!statement) return []
    shown.add(keyOf(statement))
    const others = agreement.statements.filter((each) => each !== statement)
    return [{ ...agreement, statement, statements: [statement, ...others] }]
  }
}

type Supported = { readonly agreement: Agreement; readonly support: number }

function toAgreement(story: Story, fact: Fact, accounts: number): Supported {
  const passages = fact.parts.map(({ reading, span }) =>
    passageOf(story.readings[reading].article, span),
  )
  const agreement = {
    id: '',
    statement: passages[0],
    statements: passages,
    accounts,
    attributedTo: findCommonSources(story, fact),
  }
  return { agreement, support: fact.parts.reduce((sum, { support }) => sum + support, 0) }
}
