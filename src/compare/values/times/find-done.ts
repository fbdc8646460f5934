import { type Reading, TAGS } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import type { Story } from '../../story.ts'
import { baseForm } from '../base-form.ts'
import { type Claim, type Dispute, isBetweenArticles } from '../claim.ts'

/** Sentences that score less may tell of two acts. */
const ONE_ACT = 0.5

type Act = { readonly base: string; readonly isDone: boolean; readonly span: Span }

/** Finds acts that one account expects and another tells as done: "is to plead", "pleaded". */
export function findDoneDisputes(story: Story): Dispute[] {
  const found = new Map<string, Claim[][]>()
  const { statements, pairs } = story.alignment
  const acts = statements.map((): readonly Act[] | null => null)
  const actsOf = (statement: number) => {
    const { reading, sentence } = statements[statement]
    acts[statement] ??= actsIn(story.readings[reading], sentence)
    return acts[statement]
  }
  for (const { a, b, score } of pairs) {
    if (score < ONE_ACT) continue
    for (const [act, counterpart] of opposed(actsOf(a), actsOf(b))) {
      const sides = found.get(act.base) ?? [[], []]
      sides[Number(act.isDone)].push(toClaim(story, statements[a], act))
      sides[Number(counterpart.isDone)].push(toClaim(story, statements[b], counterpart))
      found.set(act.base, sides)
    }
  }
  return [...found].flatMap(([, positions]): Dispute[] =>
    isBetweenArticles(positions)
      ? [
          {
            kind: 'date',
            about: `done or expected: “${positions[1][0].value}”`,
            relation: 'newer',
            positions,
            isNamed: true,
          },
        ]
      : [],
  )
}

/** Acts of two sentences that are one, done in the one and ahead in the other. */
function opposed(some: readonly Act[], others: readonly Act[]): [Act, Act][] {
  const pairs: [Act, Act][] = []
  for (const one of some)
    for (const other of others)
      if (one.base === other.base && one.isDone !== other.isDone) pairs.push([one, other])
  return pairs
}

function toClaim(
  { readings }: Story,
  { reading, start, end }: Span & { readonly reading: number },
  { span, isDone }: Act,
): Claim {
  const value = readings[reading].article.text.slice(span.start, span.end)
  return {
    reading,
    value,
    span,
    normalized: { text: isDone ? 'done' : 'expected' },
    statement: { start, end },
  }
}

const EXPECTED: ReadonlySet<string> = new Set(
  'expected set due scheduled likely slated is are'.split(' '),
)
const UNSURE: ReadonlySet<string> = new Set(
  'to will would could may might should can must not never be being'.split(' '),
)
/** Verbs that are said of everything tell no act. */
const EMPTY: ReadonlySet<string> = new Set(
  'be have do go come say tell make take get give see know use want need'.split(' ').map(baseForm),
)

/** The acts of a sentence: those ahead ("will sign", "is to sign"), and those told in the past. */
function actsIn({ tokens, sentences }: Reading, sentence: number): Act[] {
  const { firstToken, endToken } = sentences[sentence]
  const acts: Act[] = []
  for (let i = firstToken + 1; i < endToken; i++) {
    if (TAGS[tokens.tags[i]] !== 'VERB') continue
    const base = baseForm(tokens.lower[i])
    if (EMPTY.has(base)) continue
    const before = tokens.lower[i - 1]
    const isAhead =
      before === 'will' || (before === 'to' && EXPECTED.has(tokens.lower[i - 2] ?? ''))
    const from = isAhead ? (before === 'will' ? i - 1 : i - 2) : i
    if (isAhead || (isPast(tokens.lower[i]) && !UNSURE.has(before)))
      acts.push({
        base,
        isDone: !isAhead,
        span: { start: tokens.starts[from], end: tokens.ends[i] },
      })
  }
  return acts
}

/** "pleaded", "was signed", but not "to be signed"; pasts without an ending are not told for sure. */
function isPast(word: string): boolean {
  return /[^e]ed$/.test(word)
}
