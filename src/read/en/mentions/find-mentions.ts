import type { Article } from '../../../model/article.ts'
import type { Mention, Sentence, Tokens } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import { findDescriptions } from './find-descriptions.ts'
import { joinMentions } from './join-mentions.ts'
import { type IsCommonWord, keepSupported } from './keep-supported.ts'
import type { FoundName } from './name-span.ts'
import { recoverNames } from './recover-names.ts'
import { trimName } from './trim-name.ts'
import { findWholeNames } from './whole-names.ts'

/** Makes of the names found in an article its mentions, each with the fullest name given there. */
export function findMentions(
  article: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  isCommonWord: IsCommonWord,
): Mention[] {
  const credited = photoCredits(article)
  const reported = names.filter(
    ({ firstToken }) => !credited.some((span) => within(tokens.starts[firstToken], span)),
  )
  const trimmed = reported.flatMap((name) => trimName(article.text, tokens, name))
  const sure = keepSupported(article.text, tokens, sentences, inOrder(trimmed), isCommonWord)
  const whole = findWholeNames(article, tokens, sentences, isCommonWord)
  const torn = inOrder([...whole, ...withoutParts(tokens, sure, whole)])
  const all = withTeams(tokens, recoverNames(article.text, tokens, sentences, torn))
  const mentions = joinMentions(article.text, tokens, sentences, all)
  const described = findDescriptions(article.text, tokens, sentences, mentions)
  return [...mentions, ...described].sort((a, b) => a.start - b.start)
}

/** Names in the order of the text; of two that overlap, the first and longer stays. */
function inOrder(names: readonly FoundName[]): FoundName[] {
  const sorted = [...names].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken)
  let end = 0
  return sorted.filter((name) => {
    const free = name.firstToken >= end
    if (free) end = name.endToken
    return free
  })
}

/** Leaves out the names that lie in or across a whole one. */
function withoutParts(
  { count }: Tokens,
  names: readonly FoundName[],
  whole: readonly FoundName[],
): readonly FoundName[] {
  if (whole.length === 0) return names
  const taken = new Uint8Array(count)
  for (const { firstToken, endToken } of whole) taken.fill(1, firstToken, endToken)
  return names.filter(({ firstToken, endToken }) => {
    for (let token = firstToken; token < endToken; token++) if (taken[token]) return false
    return true
  })
}

/** "the Sol campaign" is a body of its own and nothing that Sol says or does. */
function withTeams({ lower }: Tokens, names: readonly FoundName[]): FoundName[] {
  const people = names.filter(({ kind }) => kind === 'person')
  const surnames = new Set(people.map(({ endToken }) => lower[endToken - 1]))
  return names.map((name): FoundName => {
    const { endToken } = name
    const isTeam = lower[endToken] === 'campaign' && !DOINGS.has(lower[endToken + 1])
    if (!isTeam || !surnames.has(lower[endToken - 1]) || lower[endToken - 1].includes('.'))
      return name
    return { ...name, endToken: endToken + 1, kind: 'organisation' }
  })
}

/** "the Sol campaign rally" is what somebody does. */
const DOINGS = new Set('ad event pledge promise rally speech stop trail'.split(' '))

const CREDIT = /\b(?:photo(?:graph)?s?|pictures?|images?|credits?)(?: by)?: /i

/** Where a caption names who took its picture: that is no part of the report. */
function photoCredits({ text, blocks }: Article): Span[] {
  return blocks.flatMap(({ role, start, end }) => {
    if (role === 'credit' || role === 'furniture' || role === 'correction') return [{ start, end }]
    if (role !== 'caption') return []
    const at = text.slice(start, end).search(CREDIT)
    return at < 0 ? [] : [{ start: start + at, end }]
  })
}

function within(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset < end
}
