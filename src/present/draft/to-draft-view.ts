import type { Article } from '../../model/article.ts'
import type { DraftCheck, DraftFinding } from '../../model/draft.ts'
import { findParagraphs, paragraphAt } from '../../model/paragraph.ts'
import type { Span } from '../../model/span.ts'
import { labelAccounts, labelArticles } from '../view/labels.ts'
import { createPlaces, type Places } from '../view/places.ts'
import { LEVEL_LABELS, labelOf, levelOf } from './labels.ts'
import {
  type DraftFindingView,
  type DraftParagraphView,
  type DraftPiece,
  type DraftSideView,
  type DraftView,
  LEVELS,
} from './view.ts'

/** A checked draft with the articles that its passages name → what is shown of it. */
export function toDraftView(check: DraftCheck, texts: readonly Article[]): DraftView {
  const known = new Map(texts.map((article) => [article.id, article]))
  const articles = labelArticles(check.articles, check.accounts, known)
  const places = createPlaces(articles, known)
  const spans = findParagraphs(check.draft.text)
  const findings = check.findings.map((finding) => viewFinding(finding, places, spans))
  return {
    title: check.draft.title,
    words: check.draft.words,
    date: check.draft.date,
    isAboutStory: check.isAboutStory,
    articles,
    accounts: labelAccounts(check.accounts, articles),
    totals: LEVELS.map((level) => ({
      level,
      label: LEVEL_LABELS[level],
      count: findings.filter((finding) => finding.level === level).length,
    })),
    findings,
    paragraphs: spans.map((span) => viewParagraph(check.draft.text, span, findings)),
    notes: check.notes.filter(({ level }) => level !== 'info').map(({ message }) => message),
  }
}

function viewFinding(
  finding: DraftFinding,
  places: Places,
  paragraphs: readonly Span[],
): DraftFindingView {
  const { id, kind, mark, about, accounts, remark, changes = [] } = finding
  const { start, end, text } = finding.claim
  return {
    ...{ id, kind, mark, about, accounts, remark, changes },
    level: levelOf(mark),
    label: labelOf(finding),
    claim: { start, end, text },
    paragraph: paragraphAt(paragraphs, start),
    sides: finding.sides.map((side) => viewSide(side, places)),
  }
}

function viewSide(
  { value, accounts, isDrafts, passages }: DraftFinding['sides'][number],
  places: Places,
): DraftSideView {
  const located = places.locateAll(passages)
  const articles = [...new Set(located.map(({ article }) => article))].sort((a, b) => a - b)
  return { value, accounts, isDrafts, articles, places: located }
}

/** Cuts a paragraph where a finding begins or ends, so that each piece has the same ones. */
function viewParagraph(
  text: string,
  { start, end }: Span,
  findings: readonly DraftFindingView[],
): DraftParagraphView {
  const isHere = ({ claim }: DraftFindingView) => claim.start < end && start < claim.end
  const own = findings.flatMap((finding, index) => (isHere(finding) ? [index] : []))
  const edges = own.flatMap((index) => [findings[index].claim.start, findings[index].claim.end])
  const cuts = [...new Set([start, ...edges, end])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b)
  const pieces: DraftPiece[] = cuts.slice(0, -1).map((from, i) => ({
    text: text.slice(from, cuts[i + 1]),
    findings: own.filter((index) => {
      const { claim } = findings[index]
      return claim.start <= from && cuts[i + 1] <= claim.end
    }),
  }))
  const begun = own.filter((index) => findings[index].claim.start >= start)
  return { pieces, findings: begun }
}
