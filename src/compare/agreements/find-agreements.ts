import { passageOf } from '../../model/article.ts'
import type { Agreement, Statement } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import type { Fact, Part } from '../facts/fact.ts'
import { originCounter } from '../facts/origins.ts'
import { findCommonSources } from '../facts/sources.ts'
import type { Story } from '../story.ts'
import { sharedSpans } from './shared-spans.ts'

/** What two or more accounts state alike, the best supported first; what they only name alike comes last. */
export function findAgreements(story: Story, facts: readonly Fact[]): Agreement[] {
  const countOrigins = originCounter(story)
  return facts
    .map((fact) => ({ fact, origins: countOrigins(fact) }))
    .filter(({ origins }) => origins > 1)
    .map(({ fact, origins }) => toAgreement(story, fact, origins))
    .sort(
      (x, y) =>
        Number('nameOnly' in x.agreement) - Number('nameOnly' in y.agreement) ||
        y.agreement.accounts - x.agreement.accounts ||
        y.support - x.support,
    )
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
  const sharedIn = sharedSpans(story, fact)
  const isHeadline = ({ statement }: Part) => story.profiles[statement].isHeadline
  const laid = fact.parts.map((part): { part: Part; passage: Statement } => {
    const passage = passageOf(story.readings[part.reading].article, part.span)
    return { part, passage: { ...passage, shared: sharedIn(part) } }
  })
  laid.sort(
    (x, y) =>
      Number(isHeadline(x.part)) - Number(isHeadline(y.part)) ||
      shareOf(y.passage) - shareOf(x.passage),
  )
  const statements = laid.map(({ passage }) => passage)
  const agreement = {
    id: '',
    statement: statements[0],
    statements,
    accounts,
    ...(fact.isNaming && { nameOnly: true }),
    attributedTo: findCommonSources(story, fact),
  }
  return { agreement, support: fact.parts.reduce((sum, { support }) => sum + support, 0) }
}

/** Which part of a statement all others tell too: the clearest has the least beside it. */
function shareOf({ start, end, shared }: Statement): number {
  return (shared ?? []).reduce((sum, span) => sum + span.end - span.start, 0) / (end - start)
}
