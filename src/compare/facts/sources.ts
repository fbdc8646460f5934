import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'
import type { Fact, Part } from './fact.ts'

/** The named sources that all parts of a fact lean on, as the first part prints them. */
export function findCommonSources(story: Story, { parts }: Fact): string[] {
  const [first, ...others] = parts.map((part) => findSources(story, part))
  if (!first || others.length === 0) return []
  const names = [...first.keys()].filter((key) => others.every((sources) => sources.has(key)))
  return [...new Set(names.map((key) => first.get(key) ?? key))]
}

/** The named sources of a part's sentence, under a key that joins their spellings. */
function findSources({ readings, entities }: Story, part: Part): Map<string, string> {
  const reading = readings[part.reading]
  const found = new Map<string, string>()
  for (const { sentence, anonymous, mention, source } of reading.attributions) {
    if (sentence !== part.sentence || anonymous) continue
    const entity = mention === null ? -1 : entities.ofMention[part.reading][mention]
    if (entity >= 0) found.set(`entity ${entity}`, entities.entities[entity].name)
    else found.set(keysOf(source), source)
  }
  for (const { sentence, speaker } of reading.quotes) {
    if (sentence !== part.sentence || !speaker || speaker.mention === null) continue
    const entity = entities.ofMention[part.reading][speaker.mention]
    if (entity >= 0) found.set(`entity ${entity}`, entities.entities[entity].name)
  }
  return found
}

function keysOf(source: string): string {
  return source
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(keyOf)
    .filter(Boolean)
    .join(' ')
}
