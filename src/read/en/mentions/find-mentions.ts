import type { Article } from '../../../model/article.ts'
import type { Mention, Sentence, Tokens } from '../../../model/reading.ts'
import { findDescriptions } from './find-descriptions.ts'
import { joinMentions } from './join-mentions.ts'
import type { NameSpan } from './name-span.ts'
import { recoverNames } from './recover-names.ts'
import { trimName } from './trim-name.ts'

/** Makes of the names found in an article its mentions, each with the fullest name given there. */
export function findMentions(
  article: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
): Mention[] {
  const trimmed = names.flatMap((name) => trimName(article.text, tokens, name))
  const all = recoverNames(article.text, tokens, sentences, inOrder(trimmed))
  const mentions = joinMentions(article.text, tokens, sentences, all)
  const described = findDescriptions(article.text, tokens, sentences, mentions)
  return [...mentions, ...described].sort((a, b) => a.start - b.start)
}

/** Names in the order of the text; of two that overlap, the first and longer stays. */
function inOrder(names: readonly NameSpan[]): NameSpan[] {
  const sorted = [...names].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken)
  let end = 0
  return sorted.filter((name) => {
    const free = name.firstToken >= end
    if (free) end = name.endToken
    return free
  })
}
