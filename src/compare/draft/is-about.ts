import type { Joined } from './join-draft.ts'
import { type Near, TOLD } from './near.ts'

/** So many of its sentences must come near those of the articles for a draft to be of their story. */
const LEAST_NEAR = 0.15
/** … or so many must surely tell the same, as in a long piece that tells of many things. */
const LEAST_TOLD = 4
/** … or so many names be the same, as in a line or two. */
const LEAST_NAMES = 1

/** Is a draft about what the articles tell? Else two hundred marks would tell nothing. */
export function isAboutStory(joined: Joined, near: readonly (readonly Near[])[]): boolean {
  const { story, draft } = joined
  const own = story.alignment.statements.filter(({ reading }) => reading === draft)
  const isNear = ({ sentence }: { readonly sentence: number }) => near[sentence].length > 0
  const isTold = ({ sentence }: { readonly sentence: number }) =>
    (near[sentence][0]?.score ?? 0) >= TOLD
  const told = own.filter(isTold).length
  if (told >= LEAST_TOLD) return true
  if (told > 0 && own.filter(isNear).length >= LEAST_NEAR * own.length) return true
  return own.length <= SHORT && countNames(joined) >= LEAST_NAMES
}

/** Sentences of a text that is too short to be told by them. */
const SHORT = 3

/** The names that the draft and an article share. */
function countNames({ story, draft }: Joined): number {
  const { ofMention } = story.entities
  const told = new Set(ofMention.slice(0, draft).flat())
  const own = new Set(ofMention[draft])
  return [...own].filter((entity) => entity >= 0 && told.has(entity)).length
}
