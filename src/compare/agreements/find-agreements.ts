import { passageOf } from '../../model/article.ts'
import type { Agreement, Statement } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import type { Fact, Part } from '../facts/fact.ts'
import { originCounter } from '../facts/origins.ts'
import { findCommonSources } from '../facts/sources.ts'
import { hasNumber } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import { type Marked, spanFinder } from './shared-spans.ts'

/** What two or more accounts state alike, the best supported first; what they only name alike comes last. */
export function findAgreements(story: Story, facts: readonly Fact[]): Agreement[] {
  const countOrigins = originCounter(story)
  const spansOf = spanFinder(story)
  return facts
    .map((fact) => ({ fact, origins: countOrigins(fact) }))
    .filter(({ origins }) => origins > 1)
    .map(({ fact, origins }) => toAgreement(story, fact, origins, spansOf(fact)))
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
    const left = agreement.statements.filter((each) => !shown.has(keyOf(each)))
    const statement = left.find(({ partly }) => !partly) ?? left[0]
    if (!statement) return []
    shown.add(keyOf(statement))
    const others = agreement.statements.filter((each) => each !== statement)
    return [{ ...agreement, statement, statements: [statement, ...others] }]
  }
}

type Supported = { readonly agreement: Agreement; readonly support: number }

function toAgreement(
  story: Story,
  fact: Fact,
  accounts: number,
  markIn: (part: Part) => Marked,
): Supported {
  const isHeadline = ({ statement }: Part) => story.profiles[statement].isHeadline
  const laid = fact.parts.map((part) => {
    const { spans, terms } = markIn(part)
    const passage = passageOf(story.readings[part.reading].article, part.span)
    return { part, terms, passage: { ...passage, shared: spans } }
  })
  laid.sort(
    (x, y) =>
      Number(isHeadline(x.part)) - Number(isHeadline(y.part)) ||
      Number(x.part.isFurther) - Number(y.part.isFurther) ||
      shareOf(y.passage) - shareOf(x.passage),
  )
  const lacks = ({ statement, isFurther }: Part) =>
    isFurther &&
    [...laid[0].terms].some((term) => !hasNumber(story.profiles[statement].words, term))
  const statements = laid.map(
    ({ part, passage }): Statement => (lacks(part) ? { ...passage, partly: true } : passage),
  )
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
