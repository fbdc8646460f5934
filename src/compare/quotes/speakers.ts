import type { QuoteGroup } from '../../model/comparison.ts'
import type { Reading, Speaker } from '../../model/reading.ts'
import { canonicalWords } from '../../text/names/canonical.ts'
import { foldName } from '../../text/names/fold.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'

/** A quote of an article, by index. */
export type QuotePlace = { readonly reading: number; readonly quote: number }

/** Who is given as the speaker of one quote. */
export type QuoteSpeaker = {
  /** Equal for speakers that are one: an entity's number, or the words of a description. */
  readonly key: string
  readonly name: string
  /** Index into the story's entities; null for a source without a name. */
  readonly entity: number | null
  /** Does the article print the name at the quote, rather than "he" or nothing? */
  readonly printed: boolean
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
    const printed = isPrinted(story.readings[reading], speaker)
    if (entity === undefined) return { key: words, name: speaker.name, entity: null, printed }
    return { key: `#${entity}`, name: story.entities.entities[entity].name, entity, printed }
  }
}

function isPrinted({ mentions }: Reading, { mention, span }: Speaker): boolean {
  if (!span || mention === null) return false
  const { start, end, form } = mentions[mention]
  return form === 'name' && start < span.end && span.start < end
}

/**
 * The speaker that most of the variants name, or at least mean by "she" and the like. One with a name goes before a description, since
 * outlets differ in how far they name a source, not in who spoke.
 */
export function chooseSpeaker(
  story: Story,
  speakers: readonly (QuoteSpeaker | null)[],
): QuoteGroup['speaker'] {
  const given = speakers.filter((speaker) => speaker !== null)
  const named = given.filter(({ entity }) => entity !== null)
  const chosen = named.length > 0 ? mostGiven(named) : mostShared(given)
  if (!chosen) return null
  const { name, entity } = chosen
  return { name, entity: entity === null ? null : story.entities.entities[entity].id }
}

function mostGiven(speakers: readonly QuoteSpeaker[]): QuoteSpeaker | null {
  const votes = new Map<string, { speaker: QuoteSpeaker; count: number; printed: number }>()
  for (const speaker of speakers) {
    const vote = votes.get(speaker.key) ?? { speaker, count: 0, printed: 0 }
    vote.count++
    if (speaker.printed) vote.printed++
    votes.set(speaker.key, vote)
  }
  const [first] = [...votes.values()].sort(
    (a, b) =>
      b.printed - a.printed || b.count - a.count || (a.speaker.key < b.speaker.key ? -1 : 1),
  )
  return first?.speaker ?? null
}

/** The description whose words the others use most: "a reporter" beside "reporters nearby". */
function mostShared(speakers: readonly QuoteSpeaker[]): QuoteSpeaker | null {
  const ranked = speakers.map((speaker) => {
    const words = stemsOf(speaker)
    let shared = 0
    for (const other of speakers) {
      const theirs = stemsOf(other)
      for (const word of words) if (theirs.has(word)) shared += 1 / words.size
    }
    return { speaker, shared, size: words.size }
  })
  ranked.sort(
    (a, b) => b.shared - a.shared || b.size - a.size || (a.speaker.name < b.speaker.name ? -1 : 1),
  )
  return ranked[0]?.speaker ?? null
}

function stemsOf({ name }: QuoteSpeaker): Set<string> {
  return new Set(
    foldName(name)
      .filter((word) => !isFunctionWord(word))
      .map(stem),
  )
}
