import type { EntityKind, Sentence, Tokens } from '../../../model/reading.ts'
import { headKind } from '../../../text/names/heads.ts'
import { isCapitalAt } from './capitals.ts'
import type { FoundName } from './name-span.ts'
import { isNoName, isOpener } from './not-names.ts'

/** Finds the places where a name known from elsewhere in the article was passed over. */
export function recoverNames(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
): FoundName[] {
  const known = knownNames(tokens, names)
  const found: FoundName[] = []
  let next = 0
  for (const { firstToken, endToken } of sentences) {
    let token = firstToken
    while (token < endToken) {
      while (next < names.length && names[next].endToken <= token) next++
      const name = names[next]
      if (name && name.firstToken <= token) {
        token = name.endToken
        continue
      }
      const limit = name && name.firstToken < endToken ? name.firstToken : endToken
      const hit = longestKnown(text, tokens, known, token, limit)
      if (hit) found.push(hit)
      token = hit ? hit.endToken : token + 1
    }
  }
  return [...names, ...found].sort((a, b) => a.firstToken - b.firstToken)
}

type Known = {
  readonly words: readonly string[]
  readonly kind: EntityKind
  readonly trained: boolean
}

function knownNames(tokens: Tokens, names: readonly FoundName[]): Map<string, Known[]> {
  const known = new Map<string, Known>()
  for (const { firstToken, endToken, kind, trained } of names) {
    const words = tokens.lower.slice(firstToken, endToken)
    known.set(words.join(' '), { words, kind, trained })
    const last = words[words.length - 1]
    if (kind === 'person' && words.length > 1 && last.length > 2 && !known.has(last))
      known.set(last, { words: [last], kind, trained })
  }
  const byFirst = new Map<string, Known[]>()
  for (const name of known.values()) {
    const list = byFirst.get(name.words[0]) ?? []
    byFirst.set(name.words[0], [...list, name])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** A single word needs its capital; a longer name is known in lower case too: "finance ministry". */
function longestKnown(
  text: string,
  tokens: Tokens,
  known: ReadonlyMap<string, readonly Known[]>,
  token: number,
  limit: number,
): FoundName | null {
  for (const { words, kind, trained } of known.get(tokens.lower[token]) ?? []) {
    const endToken = token + words.length
    if (endToken > limit || words.some((word, i) => tokens.lower[token + i] !== word)) continue
    if (words.length === 1 && isNoName(words[0])) continue
    const capital = isCapitalAt(text, tokens.starts[token])
    const isBody = words.length > 1 && headKind(words[words.length - 1]) === 'organisation'
    if (capital ? words.length === 1 && isOpener(words[0]) : !isBody) continue
    return { firstToken: token, endToken, kind, trained }
  }
  return null
}
