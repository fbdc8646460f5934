import type { Term, TypedTerms } from '../../sql/typed-terms.ts'
import type { Token } from './tokenize.ts'
import { tokenize } from './tokenize.ts'

/** A term as the words that stand side by side; of the last one perhaps the beginning alone. */
export type Phrase = { readonly words: readonly string[]; readonly begins: boolean }

export type Phrases = { readonly wanted: readonly Phrase[]; readonly unwanted: readonly Phrase[] }

export function toPhrases({ wanted, unwanted }: TypedTerms): Phrases {
  return { wanted: wanted.map(toPhrase), unwanted: unwanted.map(toPhrase) }
}

function toPhrase({ words, begins }: Term): Phrase {
  return { words: Array.from(tokenize(words), ({ word }) => word), begins }
}

/** Where a phrase stands in a text: the place of its first word among the words. */
export type Instance = { readonly phrase: number; readonly at: number; readonly length: number }

/** Every place of the phrases in the words of a text, in their order. */
export function findInstances(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
): readonly Instance[] {
  const found: Instance[] = []
  for (let at = 0; at < tokens.length; at++)
    for (const [phrase, { words, begins }] of phrases.entries())
      if (standsAt(tokens, at, words, begins)) found.push({ phrase, at, length: words.length })
  return found
}

function standsAt(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  begins: boolean,
): boolean {
  if (words.length === 0 || at + words.length > tokens.length) return false
  const last = words.length - 1
  return words.every((word, i) => {
    const { word: own } = tokens[at + i]
    return own === word || (begins && i === last && own.startsWith(word))
  })
}

/** Whether an article has all of the wanted phrases and none of the others. */
export function matches(parts: readonly string[], { wanted, unwanted }: Phrases): boolean {
  const all = [...wanted, ...unwanted]
  const seen = new Set<number>()
  for (const part of parts)
    for (const { phrase } of findInstances([...tokenize(part)], all)) seen.add(phrase)
  return all.every((_, phrase) => seen.has(phrase) === phrase < wanted.length)
}
