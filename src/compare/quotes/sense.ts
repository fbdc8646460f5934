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
  return words.flatMap(expand).filter((word) => kinds.some((kind) => SENSE[kind].has(word)))
}

function expand(word: string): string | string[] {
  if (word !== 'cannot' && !word.includes("'")) return word
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
  /** Is it the only change in its sentence? Where there are more, somebody put it in other words. */
  readonly isAlone: boolean
  /** How many words of the shorter stand beside it. */
  readonly kept: number
  /** The turning words that the article with the shorter prints around it. */
  readonly near: ReadonlySet<string>
}

/** More words than these in exchange for others are another utterance, and no slip. */
const SLIP = 3

/** Why a change may turn the sense, in a sentence; null where it seems harmless. */
export function findTurn(turn: Turn): string | null {
  if (turn.at === 'inside') {
    const isSlip = turn.isAlone && turn.from.length <= SLIP && turn.to.length <= SLIP
    return isSlip ? turnInside(turn) : null
  }
  if (turn.to.length > 0) return null
  const lost = (turn.at === 'after' ? lostAfter(turn) : lostBefore(turn)).filter(
    (word) => !turn.near.has(word),
  )
  return lost.length > 0 ? `The words without ${quote(lost)} may say something else.` : null
}

function turnInside({ from, to, fromClause, toClause }: Turn): string | null {
  const [was, is] = [turning(from, fromClause), turning(to, toClause)]
  const lost = missing(was, is)
  if (lost.length > 0) return `The words without ${quote(lost)} may say something else.`
  const gained = missing(is, was)
  if (gained.length > 0) return `The words with ${quote(gained)} may say something else.`
  const [old] = missing(senseWords(from, ['modal']), senseWords(to, ['modal']))
  const [now] = missing(senseWords(to, ['modal']), senseWords(from, ['modal']))
  return old && now && REPORTED[old] !== now && REPORTED[now] !== old
    ? `“${old}” has become “${now}”.`
    : null
}

/** What "will" becomes where words are reported: the sense stays. */
const REPORTED: Readonly<Record<string, string>> = {
  will: 'would',
  can: 'could',
  may: 'might',
  shall: 'should',
}

/** A "not" turns its own clause; an "if" or "but" turns the clauses beside it. */
function turning(words: readonly string[], clause: readonly string[]): string[] {
  return [
    ...senseWords(withoutIdioms(clause), ['negation']),
    ...senseWords(withoutIdioms(words), ['condition']),
  ]
}

/** How far behind a cut a condition still belongs to what was kept: ", but only", ", and if". */
const BEHIND = 2

function lostAfter({ from }: Turn): string[] {
  return senseWords(from.slice(0, BEHIND), ['condition'])
}

/** Fewer words are named rather than said on a condition: an "open" city. */
const CLAUSE = 4

/** What stands before a "but" or an "and" belongs to another clause; an idiom turns nothing. */
function lostBefore({ from, fromClause, kept }: Turn): string[] {
  const joint = from.findLastIndex((word) => word === 'but' || word === 'and')
  const conditions = kept < CLAUSE ? [] : senseWords(from.slice(joint + 1), ['condition'])
  return [...senseWords(withoutIdioms(fromClause), ['negation']), ...conditions]
}

/** "Nothing less than", "cannot help but": these say yes. */
const IDIOMS =
  /\b(?:nothing (?:less|short|but)|none other|no (?:less|doubt|question)|(?:can't|cannot|can not|couldn't) help but|not (?:only|just|merely))\b/g

function withoutIdioms(words: readonly string[]): string[] {
  return words.join(' ').replace(IDIOMS, '').split(/\s+/)
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
