import type { QuoteGroup } from '../../model/comparison.ts'
import { canonicalWords } from '../../text/names/canonical.ts'
import type { Story } from '../story.ts'
import type { QuotePlace } from './utterances.ts'

/** Who is given as the speaker of one quote. */
export type QuoteSpeaker = {
  /** Equal for speakers that are one: an entity's number, or the words of a description. */
  readonly key: string
  readonly name: string
  /** Index into the story's entities; null for a source without a name. */
  readonly entity: number | null
}

/** Finds the speaker of a quote, with names joined across the articles. */
export function speakerFinder(story: Story): (place: QuotePlace) => QuoteSpeaker | null {
  const byName = new Map<string, number>()
  for (const [index, { name, forms }] of story.entities.entities.entries())
    for (const text of [name, ...forms.map((form) => form.text)]) {
      const key = canonicalWords(text).join(' ')
      if (!byName.has(key)) byName.set(key, index)
    }
  return ({ reading, quote }) => {
    const speaker = story.readings[reading].quotes[quote].speaker
    if (!speaker) return null
    const words = canonicalWords(speaker.name).join(' ')
    const linked =
      speaker.mention === null ? -1 : (story.entities.ofMention[reading][speaker.mention] ?? -1)
    const entity = linked >= 0 ? linked : byName.get(words)
    if (entity === undefined) return { key: words, name: speaker.name, entity: null }
    return { key: `#${entity}`, name: story.entities.entities[entity].name, entity }
  }
}

/**
 * The speaker that most of the variants give. One with a name goes before a description, since
 * outlets differ in how far they name a source, not in who spoke.
 */
export function chooseSpeaker(
  story: Story,
  speakers: readonly (QuoteSpeaker | null)[],
): QuoteGroup['speaker'] {
  const votes = new Map<string, { speaker: QuoteSpeaker; count: number }>()
  for (const speaker of speakers) {
    if (!speaker) continue
    const vote = votes.get(speaker.key) ?? { speaker, count: 0 }
    vote.count++
    votes.set(speaker.key, vote)
  }
  const [first] = [...votes.values()].sort(
    (a, b) =>
      Number(isNamed(b.speaker)) - Number(isNamed(a.speaker)) ||
      b.count - a.count ||
      b.speaker.name.length - a.speaker.name.length ||
      (a.speaker.key < b.speaker.key ? -1 : 1),
  )
  if (!first) return null
  const { name, entity } = first.speaker
  return { name, entity: entity === null ? null : story.entities.entities[entity].id }
}

function isNamed({ entity }: QuoteSpeaker): boolean {
  return entity !== null
}
