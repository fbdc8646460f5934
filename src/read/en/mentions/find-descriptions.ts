import type { Mention, Sentence, Tokens } from '../../../model/reading.ts'
import { headKind, PRESS_HEADS, REFERRING_HEADS } from '../../../text/names/heads.ts'
import { isCapitalAt } from './capitals.ts'
import { findHoldings, type Holding, type Office, officeEndingAt } from './offices.ts'

/** Finds "the Russian president" and "the navy" where the text ties the words to one name. */
export function findDescriptions(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Mention[] {
  const holdings = findHoldings(tokens, mentions)
  const bodies = bodiesByHead(mentions)
  const taken = takenTokens(tokens, mentions)
  const found: Mention[] = []
  for (const [s, { firstToken, endToken }] of sentences.entries())
    for (let i = firstToken; i < endToken; i++) {
      if (tokens.lower[i] !== 'the' || taken[i]) continue
      const end = endOfNoun(text, tokens, i + 1, endToken, taken)
      if (end === i + 1) continue
      const office = officeEndingAt(tokens, end)
      const holder = office ? holderOf(holdings, office) : null
      const isNamed =
        REFERRING_HEADS.has(tokens.lower[i + 1]) || isCapitalAt(text, tokens.starts[i + 1])
      const body = end === i + 2 && isNamed ? bodies.get(tokens.lower[i + 1]) : undefined
      if (holder) found.push(describe(tokens, s, i, end, holder, 'person'))
      else if (body) found.push(describe(tokens, s, i + 1, end, body, 'organisation'))
    }
  return found
}

/** How long a described office may be: "the former deputy foreign minister". */
const LONGEST = 5

/** The end of the words that may describe an office or a body; no name may follow them. */
function endOfNoun(
  text: string,
  tokens: Tokens,
  from: number,
  limit: number,
  taken: Uint8Array,
): number {
  for (let end = Math.min(limit, from + LONGEST); end > from; end--) {
    if (!officeEndingAt(tokens, end) && !(end === from + 1 && isHead(tokens.lower[from]))) continue
    const office = officeEndingAt(tokens, end)
    if (office && !coversAll(office, tokens, from, end)) continue
    if (end < limit && (taken[end] || isCapitalAt(text, tokens.starts[end]))) continue
    if (tokens.lower[end] === '-' || isOfBody(tokens, end)) continue
    return end
  }
  return from
}

/** "the sheriff's department" is nobody's description. */
function isOfBody({ lower }: Tokens, end: number): boolean {
  if (lower[end] !== "'s" && lower[end] !== "'") return false
  return headKind(lower[end + 1] ?? '') !== null || headKind(lower[end + 2] ?? '') !== null
}

/** Are all the words before the head ones that narrow it? */
function coversAll({ qualifiers }: Office, tokens: Tokens, from: number, end: number): boolean {
  let marks = 0
  for (let i = from; i < end - 1; i++) if (tokens.lower[i] === "'s") marks++
  return qualifiers.size >= end - 1 - from - marks
}

function isHead(word: string): boolean {
  return REFERRING_HEADS.has(word) || PRESS_HEADS.has(word)
}

/** Offices that many hold at once: "the official" may be anybody. */
const COMMON_OFFICES = new Set(
  'activist adviser advisor agent analyst delegate deputy editor journalist officer official representative researcher scientist'.split(
    ' ',
  ),
)

/** Whoever holds these is not meant by the bare office: the vice president is not the president. */
const LESSER = ['assistant', 'deputy', 'former', 'ex', 'ex-', 'vice']

/** The one person who holds the office; null where nobody or several may be meant. */
function holderOf(holdings: readonly Holding[], { head, qualifiers }: Office): string | null {
  if (COMMON_OFFICES.has(head)) return null
  const names = new Set<string>()
  for (const holding of holdings)
    if (
      holding.head === head &&
      [...qualifiers].every((each) => holding.qualifiers.has(each)) &&
      LESSER.every((each) => qualifiers.has(each) || !holding.qualifiers.has(each))
    )
      names.add(holding.name)
  const [name] = names
  return names.size === 1 ? name : null
}

/** "navy" → "Norwegian Navy", for nouns that end one body's name only. */
function bodiesByHead(mentions: readonly Mention[]): Map<string, string> {
  const bodies = new Map<string, string>()
  const several = new Set<string>()
  for (const { kind, name } of mentions) {
    if (kind !== 'organisation') continue
    const head = name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
    if (!isHead(head) || head.length === name.length) continue
    if ((bodies.get(head) ?? name) !== name) several.add(head)
    bodies.set(head, name)
  }
  for (const head of several) bodies.delete(head)
  return bodies
}

function takenTokens(tokens: Tokens, mentions: readonly Mention[]): Uint8Array {
  const taken = new Uint8Array(tokens.count + 1)
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken)
  return taken
}

function describe(
  tokens: Tokens,
  sentence: number,
  firstToken: number,
  endToken: number,
  name: string,
  kind: Mention['kind'],
): Mention {
  const [start, end] = [tokens.starts[firstToken], tokens.ends[endToken - 1]]
  return { start, end, kind, sentence, firstToken, endToken, name, form: 'description' }
}
