import type { Mention, Tokens } from '../../../model/reading.ts'
import { TAGS } from '../../../model/reading.ts'
import { headKind } from '../../../text/names/heads.ts'
import { genderOf } from '../gender.ts'
import { isHuman } from './nouns.ts'

/**
 * Which mentions are people, as far as speaking goes. The kinds of rare names err: a name of several
 * words that begins with a known first name, or stands beside a human noun, is a person all the same.
 */
export function findPeople(tokens: Tokens, mentions: readonly Mention[]): Uint8Array {
  return Uint8Array.from(mentions, (mention) => Number(isPerson(tokens, mention)))
}

function isPerson(tokens: Tokens, mention: Mention): boolean {
  if (mention.form === 'description') return mention.kind === 'person'
  if (isIndefinite(tokens, mention)) return false
  if (mention.kind === 'person') return true
  const words = mention.name.toLowerCase().split(' ')
  if (headKind(words[words.length - 1]) !== null) return false
  if (words.length < 2 || words.length > 4) return false
  return genderOf(words.slice(0, 1), words.slice(0, 1)) !== null || isBesideHuman(tokens, mention)
}

/** "a Democrat" and "a former Marine" are no names. */
function isIndefinite({ lower, tags }: Tokens, { firstToken }: Mention): boolean {
  const before = TAGS[tags[firstToken - 1]] === 'ADJ' ? firstToken - 2 : firstToken - 1
  return INDEFINITE.has(lower[before])
}

const INDEFINITE = new Set(['a', 'an'])

/** "harbour official Ada Holm", "Ada Holm, the head of the port" */
function isBesideHuman({ lower, tags }: Tokens, { firstToken, endToken }: Mention): boolean {
  if (isHuman(lower[firstToken - 1] ?? '')) return true
  if (lower[endToken] !== ',') return false
  for (let i = endToken + 1; i < endToken + 5; i++) {
    if (isHuman(lower[i] ?? '')) return true
    if (!DESCRIBING.has(TAGS[tags[i]])) return false
  }
  return false
}

const DESCRIBING = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])
