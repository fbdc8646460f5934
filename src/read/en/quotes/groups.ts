import { isGoverned } from './government.ts'
import { lastMentionBefore } from './near-mentions.ts'
import { isBusiness, isUnnamedGroup } from './nouns.ts'
import { named, type Person } from './person.ts'
import type { Phrase } from './phrases.ts'
import { lastSaying, type Saying } from './sayings.ts'
import { isNarrated, type Scene, sentenceOf, wordAt } from './scene.ts'

/** Which group a definite description such as "the firm" or "the software maker" goes back to. */
export function groupFor(
  scene: Scene,
  phrase: Phrase,
  noun: string,
  isBare: boolean,
  sayings: readonly Saying[],
): Person | null {
  const last = isBare && isUnnamedGroup(noun) ? lastGroup(scene, phrase, sayings) : null
  if (last) return last
  if (isBusiness(noun)) return subjectNear(scene, phrase) ?? mainOrganisation(scene, phrase)
  return isBare ? namesake(scene, phrase, noun) : null
}

/** "The paper said" goes back to the named group that spoke last. */
function lastGroup(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  const last = lastSaying(sayings, phrase)?.person
  if (!last || last.mention === null) return null
  const before = scene.mentions[last.mention].firstToken - 1
  const isNamedGroup = scene.people[last.mention] === 0 || isUnnamedGroup(wordAt(scene, before))
  return isNamedGroup ? last : null
}

/** How many mentions before a description are looked at. */
const REACH = 300

/** "Lindby Ferries cut fares. The company said": with whom this or the last sentence begins. */
function subjectNear(scene: Scene, { firstToken }: Phrase): Person | null {
  const here = sentenceOf(scene, firstToken)
  return firstSubject(scene, here, firstToken) ?? firstSubject(scene, here - 1, firstToken)
}

/** The organisation that a sentence's first subject is, where it stands before a token. */
function firstSubject(scene: Scene, sentence: number, token: number): Person | null {
  const range = scene.sentences[sentence]
  if (!range) return null
  let found: Person | null = null
  const last = lastMentionBefore(scene, Math.min(token, range.endToken))
  for (let m = last; m >= Math.max(0, last - REACH); m--) {
    const mention = scene.mentions[m]
    if (mention.sentence !== sentence) break
    if (!isOrganisation(scene, m) || isOwner(scene, m)) continue
    const isOwned = OWNING.has(wordAt(scene, mention.firstToken - 1))
    if (!isOwned && !isGoverned(scene, mention, range.firstToken)) found = named(scene, m)
  }
  return found
}

/** How far ahead of every other an organisation must be for the text to be about it. */
const LEAD = 2

/** The organisation that the text before names at least twice as often as any other. */
function mainOrganisation(scene: Scene, { firstToken }: Phrase): Person | null {
  const counts = new Map<string, { count: number; mention: number }>()
  const last = lastMentionBefore(scene, firstToken)
  for (let m = last; m >= Math.max(0, last - REACH); m--) {
    if (!isOrganisation(scene, m)) continue
    const { name } = scene.mentions[m]
    const seen = counts.get(name)
    counts.set(name, { count: (seen?.count ?? 0) + 1, mention: seen?.mention ?? m })
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (!first || first.count < LEAD * (second?.count ?? 0)) return null
  return named(scene, first.mention)
}

/** "The ministry" goes back to the last group whose name holds the word. */
function namesake(scene: Scene, { firstToken }: Phrase, noun: string): Person | null {
  const last = lastMentionBefore(scene, firstToken)
  for (let m = last; m >= Math.max(0, last - REACH); m--) {
    const words = scene.mentions[m].name.toLowerCase().split(' ')
    if (words.length > 1 && words.includes(noun) && scene.people[m] === 0) return named(scene, m)
  }
  return null
}

function isOrganisation(scene: Scene, m: number): boolean {
  const { kind, firstToken } = scene.mentions[m]
  return kind === 'organisation' && scene.people[m] === 0 && isNarrated(scene, firstToken)
}

/** "Lindby Ferries' captain" speaks of the captain. */
function isOwner(scene: Scene, m: number): boolean {
  return OWNING.has(wordAt(scene, scene.mentions[m].endToken))
}

const OWNING = new Set(["'s", "'"])
