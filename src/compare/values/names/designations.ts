import { isReporting } from '../../../model/article.ts'
import { type Reading, TAGS } from '../../../model/reading.ts'
import type { Story } from '../../story.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from '../claim.ts'

/** What a sentence names by letters and a number: "B-2s and F-22s". */
type Named = Claim & { readonly types: ReadonlySet<string> }

const DESIGNATION = /^\p{Lu}{1,3}-\d{1,3}\p{Lu}?s?$/u

/** Finds aircraft, arms and engines that the accounts name otherwise: "B-2s and F-22s", "a B-2". */
export function findDesignationDisputes(story: Story): Dispute[] {
  const all = story.readings.flatMap((reading, index) =>
    reading.sentences.flatMap((_, sentence) => namedIn(reading, index, sentence)),
  )
  const isShared = ({ reading, types }: Named) =>
    all.some(
      (other) => other.reading !== reading && [...types].some((type) => other.types.has(type)),
    )
  const tellers = new Set(all.filter(isShared).map(({ reading }) => reading))
  const claims = all.filter(({ reading }) => tellers.has(reading))
  const positions = groupClaims(claims, ({ normalized }) => normalized.text ?? '')
  const types = new Set(claims.flatMap((claim) => [...claim.types]))
  if (positions.length < 2 || types.size < 2 || !isBetweenArticles(positions)) return []
  const about = `which of ${[...types].sort().join(', ')}`
  return [{ kind: 'list', about, relation: 'fuller', positions, isNamed: true }]
}

function namedIn(reading: Reading, index: number, sentence: number): Named[] {
  const { article, tokens, sentences } = reading
  const { firstToken, endToken, start, end, block } = sentences[sentence]
  if (!isReporting(article.blocks[block].role)) return []
  const at: number[] = []
  for (let i = firstToken; i < endToken; i++)
    if (DESIGNATION.test(article.text.slice(tokens.starts[i], tokens.ends[i]))) at.push(i)
  if (at.length === 0) return []
  const span = { start: tokens.starts[at[0]], end: tokens.ends[at[at.length - 1]] }
  const types = at.map((i) => tokens.lower[i].replace(/s$/, '').toUpperCase())
  const text = at.map((i, n) => `${types[n]}${isMany(reading, i, endToken) ? 's' : ''}`)
  return [
    {
      reading: index,
      value: article.text.slice(span.start, span.end),
      span,
      normalized: { text: [...new Set(text)].sort().join(' '), items: [...new Set(types)] },
      statement: { start, end },
      types: new Set(types),
    },
  ]
}

/** "F-22s", "F-22 fighters"; "a B-2 stealth bomber" is one. */
function isMany({ tokens }: Reading, token: number, end: number): boolean {
  if (tokens.lower[token].endsWith('s')) return true
  let last = token
  while (last + 1 < end && ['NOUN', 'ADJ'].includes(TAGS[tokens.tags[last + 1]])) last++
  return last > token && tokens.lower[last].endsWith('s')
}
