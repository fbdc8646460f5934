// Each article of a story stands in turn for a draft, against the others: as it is, and with one thing changed.

import { isDeepStrictEqual } from 'node:util'
import { compareStory, openStory } from '../src/compare/compare-readings.ts'
import { checkDraft } from '../src/compare/draft/check-draft.ts'
import type { Article } from '../src/model/article.ts'
import { AT_ODDS, type DraftCheck, type DraftFinding } from '../src/model/draft.ts'
import type { Reading } from '../src/model/reading.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { countWords } from '../src/text/words.ts'
import { type DraftStory, loadDraftStories, read } from './draft-stories.ts'
import { type Planted, type PlantKind, plantChanges } from './plant-changes.ts'

export type DraftCounts = {
  planted: Record<PlantKind, number>
  found: Record<PlantKind, number>
  words: number
  alarms: number
  /** Planted changes whose place is marked, be it only as not found or hedged; and such marks on untouched words. */
  marked: Record<PlantKind, number>
  grey: number
  /** "No account has this", though one has. */
  denied: number
  /** Checks that gave other accounts than the comparison has. */
  moved: number
  checks: number
  milliseconds: number
  readonly lines: string[]
}

export function openCounts(): DraftCounts {
  const none = () => ({ number: 0, date: 0, name: 0, quote: 0 })
  return {
    planted: none(),
    found: none(),
    words: 0,
    alarms: 0,
    marked: none(),
    grey: 0,
    denied: 0,
    moved: 0,
    checks: 0,
    milliseconds: 0,
    lines: [],
  }
}

/** The counts of each story by its name. */
export async function scoreDrafts(
  names: readonly string[] = [],
): Promise<Map<string, DraftCounts>> {
  const all = new Map<string, DraftCounts>()
  for await (const story of loadDraftStories(names)) all.set(story.name, scoreStory(story))
  return all
}

function scoreStory(story: DraftStory): DraftCounts {
  const counts = openCounts()
  const readings = read(story.articles)
  for (const draft of readings) {
    const others = readings.filter((each) => each !== draft)
    if (others.length === 0) continue
    const comparison = compareStory(openStory(others, story.weights))
    const check = (reading: Reading) => {
      const begun = performance.now()
      const checked = checkDraft({ readings: others, comparison, draft: reading }, story.weights)
      counts.milliseconds += performance.now() - begun
      counts.checks++
      if (!isDeepStrictEqual(checked.accounts, comparison.accounts)) counts.moved++
      return checked
    }
    scoreUntouched(story, draft, check(draft), others, counts)
    for (const planted of plantChanges(story, draft.article, readings))
      scorePlanted(draft.article, planted, check, counts)
  }
  return counts
}

function scoreUntouched(
  story: DraftStory,
  { article }: Reading,
  { findings }: DraftCheck,
  others: readonly Reading[],
  counts: DraftCounts,
): void {
  counts.words += countWords(article.text)
  for (const finding of findings) {
    if (isGrey(finding)) counts.grey++
    if (!AT_ODDS.has(finding.mark)) continue
    const isTrue = isTrueDifference(story, article, finding)
    if (!isTrue) counts.alarms++
    if (isDenied(finding, others)) counts.denied++
    counts.lines.push(`${isTrue ? 'true ' : 'ALARM'} ${story.docOf(article)} ${describe(finding)}`)
  }
}

/** Is a value said to be in no account that an article prints? Small numbers stand everywhere. */
function isDenied({ kind, claim, remark }: DraftFinding, others: readonly Reading[]): boolean {
  if (kind === 'quote' || kind === 'negation' || remark !== null) return false
  if (!/\d{3}|^\p{Lu}/u.test(claim.text)) return false
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapeForm(claim.text)}(?![\\p{L}\\p{N}])`, 'u')
  return others.some(({ article }) => pattern.test(article.text))
}

function escapeForm(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Does the gold say, too, that the others differ here? */
function isTrueDifference(
  story: DraftStory,
  article: Article,
  { claim, kind }: DraftFinding,
): boolean {
  const doc = story.docOf(article)
  const isHere = (evidence: { doc: string; text: string }) =>
    evidence.doc === doc && spansOf(article, evidence.text).some((span) => overlaps(span, claim))
  const isElsewhere = (evidence: { doc: string }) => evidence.doc !== doc
  const differs = story.differences.some((positions) =>
    positions.some(
      (own) => own.some(isHere) && positions.some((each) => each !== own && each.some(isElsewhere)),
    ),
  )
  if (differs) return true
  if (kind === 'quote')
    return story.quotes.some(
      (variants) =>
        variants.some(isHere) && new Set(variants.map(({ text }) => text.toLowerCase())).size > 1,
    )
  if (kind !== 'name') return false
  return story.names.some(
    (forms) =>
      forms[doc]?.some((form) => form.includes(claim.text) || claim.text.includes(form)) &&
      !Object.entries(forms).some(([other, own]) => other !== doc && own.includes(claim.text)),
  )
}

function spansOf({ text }: Article, words: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length })
  return spans
}

function describe({ kind, mark, claim, sides, remark }: DraftFinding): string {
  const said = sides.map(({ value, accounts }) => `${value} (${accounts})`).join(' | ')
  return `${kind} ${mark} “${claim.text}” ~ ${said} ${remark ?? ''}`
}

function scorePlanted(
  article: Article,
  planted: Planted,
  check: (reading: Reading) => DraftCheck,
  counts: DraftCounts,
): void {
  const { text, changes } = planted
  const [reading] = read([{ ...article, text, blocks: shiftBlocks(article, planted) }])
  const { findings } = check(reading)
  for (const { kind, was, ...span } of changes) {
    const met = findings.filter(({ claim }) => overlaps(claim, span))
    const isHit = met.some((finding) => isFound(kind, finding))
    counts.planted[kind]++
    if (isHit || met.some(isGrey)) counts.marked[kind]++
    if (isHit) counts.found[kind]++
    else counts.lines.push(describeMiss(text, { kind, was, ...span }, met))
  }
}

/** Characters before and after a change that a miss is shown with. */
const AROUND = 80

function describeMiss(
  text: string,
  { kind, was, start, end }: Planted['changes'][number],
  met: readonly DraftFinding[],
): string {
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll('\n', ' ')
  return `MISS  ${kind} “${was}” → “${text.slice(start, end)}” in “${around}”: ${met.map(describe).join(' // ')}`
}

/** Is a single value said not to be found, or to be told otherwise elsewhere? */
function isGrey({ kind, mark }: DraftFinding): boolean {
  return kind !== 'statement' && kind !== 'quote' && GREY.has(mark)
}

const GREY: ReadonlySet<string> = new Set(['not-found', 'elsewhere', 'firmer', 'outdated'])

/** A name that nobody has is found by that; all else must be said to be at odds. */
function isFound(kind: PlantKind, { kind: own, mark }: DraftFinding): boolean {
  if (kind === 'name') return own === 'name' && (AT_ODDS.has(mark) || mark === 'not-found')
  if (kind === 'quote') return own === 'quote' && (AT_ODDS.has(mark) || mark === 'translated')
  return own !== 'statement' && AT_ODDS.has(mark)
}

/** The blocks of a text of which stretches were changed. */
function shiftBlocks({ blocks }: Article, { edits }: Planted): Article['blocks'] {
  const moved = (at: number) =>
    edits.reduce(
      (sum, { start, end, words }) => (end <= at ? sum + words.length - (end - start) : sum),
      at,
    )
  return blocks.map((block) => ({ ...block, start: moved(block.start), end: moved(block.end) }))
}
