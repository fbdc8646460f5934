import type { Reading } from '../../model/reading.ts'
import { headKind } from '../../text/names/heads.ts'
import { addTo } from '../add-to.ts'
import { isFunctionWord } from '../function-words.ts'

/** A stretch of an article that names an entity though its reading did not see a name there. */
export type RecoveredForm = {
  readonly reading: number
  readonly entity: number
  readonly text: string
}

type Known = { readonly words: readonly string[]; readonly entity: number }

/**
 * Finds in every article the names that other articles' readings know: one outlet's "international
 * criminal court" is another's "International Criminal Court".
 */
export function recoverForms(
  readings: readonly Reading[],
  ofMention: readonly (readonly number[])[],
): RecoveredForm[] {
  const known = collectKnown(readings, ofMention)
  return readings.flatMap((reading, r) => {
    const taken = new Uint8Array(reading.tokens.count)
    for (const { firstToken, endToken } of reading.mentions) taken.fill(1, firstToken, endToken)
    return scan(reading, taken, known).map((form) => ({ ...form, reading: r }))
  })
}

/** The names of the story by their first word, the longest first; one that is two's is nobody's. */
function collectKnown(
  readings: readonly Reading[],
  ofMention: readonly (readonly number[])[],
): Map<string, Known[]> {
  const entityOf = new Map<string, number>()
  const wordsOf = new Map<string, readonly string[]>()
  for (const [r, { tokens, mentions }] of readings.entries())
    for (const [m, { firstToken, endToken, form }] of mentions.entries()) {
      const entity = ofMention[r][m]
      if (form !== 'name' || entity < 0) continue
      const words = tokens.lower.slice(firstToken, endToken)
      const key = words.join(' ')
      wordsOf.set(key, words)
      entityOf.set(key, (entityOf.get(key) ?? entity) === entity ? entity : -1)
    }
  const byFirst = new Map<string, Known[]>()
  for (const [key, words] of wordsOf) {
    const entity = entityOf.get(key) ?? -1
    if (entity < 0 || (words.length === 1 && isFunctionWord(key))) continue
    addTo(byFirst, words[0], { words, entity })
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Other names than these are not written small. */
function isBody(words: readonly string[]): boolean {
  return words.length > 1 && headKind(words[words.length - 1]) === 'organisation'
}

function scan(
  { article, tokens, sentences }: Reading,
  taken: Uint8Array,
  known: ReadonlyMap<string, readonly Known[]>,
): { entity: number; text: string }[] {
  const found: { entity: number; text: string }[] = []
  for (const { firstToken, endToken } of sentences)
    for (let i = firstToken; i < endToken; i++) {
      const hit = taken[i] ? undefined : known.get(tokens.lower[i])?.find(fits(i, endToken))
      if (!hit) continue
      const end = i + hit.words.length
      found.push({
        entity: hit.entity,
        text: article.text.slice(tokens.starts[i], tokens.ends[end - 1]),
      })
      i = end - 1
    }
  return found

  /** A single word needs its capital; a longer name may go beyond one seen: "central Aceh". */
  function fits(at: number, limit: number): (known: Known) => boolean {
    return ({ words }) => {
      if (at + words.length > limit) return false
      for (let i = 0; i < words.length; i++) if (tokens.lower[at + i] !== words[i]) return false
      const isSmall = article.text[tokens.starts[at + words.length - 1]] === words.at(-1)?.[0]
      return isSmall ? isBody(words) : true
    }
  }
}
