import { lastMentionBefore } from './near-mentions.ts'
import { isBusiness } from './nouns.ts'
import { named, type Person } from './person.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'

/** How many mentions before a description are looked at. */
const REACH = 300

/** How far ahead of every other an organisation must be for the text to be about it. */
const LEAD = 2

/**
 * The organisation that "the ministry" or "the software maker" goes back to: the last whose name
 * holds the noun, or else, for a business, the one that the text before is about.
 */
export function groupFor(scene: Scene, phrase: Phrase, noun: string): Person | null {
  const counts = new Map<string, number>()
  const last = lastMentionBefore(scene, phrase.firstToken)
  for (let m = last; m >= Math.max(0, last - REACH); m--) {
    const { kind, name } = scene.mentions[m]
    if (kind !== 'organisation' || scene.people[m] === 1) continue
    const words = name.toLowerCase().split(' ')
    if (words.length > 1 && words.includes(noun)) return named(scene, m)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [[first, count] = ['', 0], [, next] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a)
  if (!isBusiness(noun) || first === '' || count < LEAD * next) return null
  return named(
    scene,
    scene.mentions.findIndex(({ name }) => name === first),
  )
}
