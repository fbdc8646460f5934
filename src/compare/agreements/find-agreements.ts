import { passageOf } from '../../model/article.ts'
import type { Agreement, Difference } from '../../model/comparison.ts'
import type { Story } from '../story.ts'
import { reconcileWith } from './conflicts.ts'
import { coreKeeper } from './core.ts'
import { denialRemover } from './denials.ts'
import { type Fact, toFacts } from './facts.ts'
import { groundKeeper } from './grounds.ts'
import { groupLinks } from './group-links.ts'
import { findLinks } from './links.ts'
import { mergeFacts } from './merge-facts.ts'
import { originCounter } from './origins.ts'
import { findCommonSources } from './sources.ts'
import { readAlone } from './stands-alone.ts'
import { findSubstance } from './substance.ts'

/** Finds what two or more accounts state alike, the best supported first. */
export function findAgreements(story: Story, differences: readonly Difference[] = []): Agreement[] {
  const { terms } = story
  const { words } = terms
  const substance = findSubstance(story, story.alignment.statements, words)
  const groups = groupLinks(findLinks(story, words, substance), words.weights)
  const countOrigins = originCounter(story)
  const reconcile = reconcileWith(story, differences)
  const facts = mergeFacts(groups.map((group) => reconcile(toFacts(story, words, group))))
  return facts
    .map(reconcile)
    .map(groundKeeper(story))
    .map(coreKeeper(story, terms, substance))
    .map(denialRemover(story))
    .map((fact) => ({ fact, origins: countOrigins(fact) }))
    .filter(({ origins }) => origins > 1)
    .map(({ fact, origins }) => toAgreement(story, fact, origins))
    .sort((x, y) => y.agreement.accounts - x.agreement.accounts || y.score - x.score)
    .map(({ agreement }, index) => ({ ...agreement, id: `agreement-${index + 1}` }))
}

type Scored = { readonly agreement: Agreement; readonly score: number }

function toAgreement(story: Story, fact: Fact, accounts: number): Scored {
  const { readings } = story
  const passages = fact.parts.map(({ reading, sentence, span }) =>
    passageOf(readings[reading].article, readAlone(readings[reading], sentence, span)),
  )
  const agreement = {
    id: '',
    statement: passages[0],
    statements: passages,
    accounts,
    attributedTo: findCommonSources(story, fact),
  }
  return { agreement, score: fact.parts.reduce((sum, { support }) => sum + support, 0) }
}
