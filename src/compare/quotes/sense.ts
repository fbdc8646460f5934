/** A word that turns what the words around it say. */
type SenseKind = 'negation' | 'condition' | 'modal'

const SENSE: Readonly<Record<SenseKind, ReadonlySet<string>>> = {
  negation: new Set(
    'not never no none nothing nobody neither nor cannot without hardly barely rarely'.split(' '),
  ),
  condition: new Set('if unless until but except only provided although though however'.split(' ')),
  modal: new Set('may might could can will would must should shall'.split(' ')),
}

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^won't$/, 'will'],
  [/^can(?:'t|not)$/, 'can'],
  [/^shan't$/, 'shall'],
  [/'ll$/, 'will'],
  [/n't$/, ''],
]

/** The words of a passage that turn its sense, of these kinds; "won't" is "will" and "not". */
export function senseWords(words: readonly string[], kinds: readonly SenseKind[]): string[] {
  return words
    .flatMap((word) => expand(word))
    .filter((word) => kinds.some((kind) => SENSE[kind].has(word)))
}

function expand(word: string): string[] {
  const parts = /n't$|^cannot$/.test(word) ? ['not'] : [word]
  const form = CONTRACTED.find(([pattern]) => pattern.test(word))
  if (!form) return parts
  return [...parts, form[1] || word.slice(0, -3)]
}

/** What a change takes away and puts in, and where it stands. Words are lower-case. */
export type Turn = {
  /** Words that are gone or came in beside words that both have, in the same sentence. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Those of them that stand in the same clause, too. */
  readonly fromClause: readonly string[]
  readonly toClause: readonly string[]
  /** `inside`: between words that both have; `before` and `after`: at an end of the shorter. */
  readonly at: 'inside' | 'before' | 'after'
}

/** Why a change may turn the sense, in a sentence; null where it seems harmless. */
export function findTurn(turn: Turn): string | null {
  const [was, is] = [
    turningWords(turn.from, turn.fromClause, turn.at),
    turningWords(turn.to, turn.toClause, turn.at),
  ]
  const lost = missing(was, is)
  if (lost.length > 0) return `The words without ${quote(lost)} may say something else.`
  const gained = missing(is, was)
  if (gained.length > 0) return `The words with ${quote(gained)} may say something else.`
  if (turn.at !== 'inside') return null
  const [old] = missing(senseWords(turn.from, ['modal']), senseWords(turn.to, ['modal']))
  const [now] = missing(senseWords(turn.to, ['modal']), senseWords(turn.from, ['modal']))
  return old && now ? `“${old}” has become “${now}”.` : null
}

/** A "not" turns its own clause; an "if" or "but" turns the clauses beside it. */
function turningWords(
  words: readonly string[],
  clause: readonly string[],
  at: Turn['at'],
): string[] {
  const conditions = senseWords(words, ['condition'])
  return at === 'after' ? conditions : [...senseWords(clause, ['negation']), ...conditions]
}

function missing(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function quote(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join(' and ')
}
