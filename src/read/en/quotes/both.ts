import { isGoverned } from './government.ts'
import { lastMentionBefore } from './near-mentions.ts'
import type { Person } from './person.ts'
import { isNarrated, type Scene, sentenceOf } from './scene.ts'

/** How many sentences before "they" are passed over where they are nothing but somebody's words. */
const REACH = 8

/**
 * "Ana Sol and Bo Lund own the kiln. They said": the two people of the narrator's sentence before, where
 * it names two and the first is its subject. Null where it names one or more than two.
 */
export function bothBefore(scene: Scene, token: number): Person | null {
  const here = sentenceOf(scene, token)
  for (let s = here - 1; s >= Math.max(0, here - REACH); s--) {
    if (!hasNarration(scene, s)) continue
    const names = peopleIn(scene, s)
    return names.size === 2 ? { name: [...names].join(' and '), mention: null } : null
  }
  return null
}

function hasNarration(scene: Scene, sentence: number): boolean {
  const { firstToken, endToken } = scene.sentences[sentence]
  for (let i = firstToken; i < endToken; i++) if (isNarrated(scene, i)) return true
  return false
}

/** The people whom the narrator names in a sentence; none where the first of them is no subject. */
function peopleIn(scene: Scene, sentence: number): Set<string> {
  const { firstToken, endToken } = scene.sentences[sentence]
  const names = new Set<string>()
  let hasSubject = false
  for (let m = lastMentionBefore(scene, endToken); m >= 0; m--) {
    const mention = scene.mentions[m]
    if (mention.firstToken < firstToken) break
    if (scene.people[m] === 0 || !isNarrated(scene, mention.firstToken)) continue
    names.add(mention.name)
    hasSubject = !isGoverned(scene, mention, firstToken)
  }
  return hasSubject ? new Set([...names].reverse()) : new Set()
}
