import { addTo } from '../add-to.ts'
import type { Story } from '../story.ts'
import { areSynonyms, meetingKeys } from '../values/synonyms.ts'

/** The terms that say about the same as one, itself among them. */
export function alikeFinder({ terms }: Story): (term: number) => readonly number[] {
  const { texts } = terms.words
  const meeting = new Map<string, number[]>()
  for (const [term, text] of texts.entries())
    for (const key of new Set(meetingKeys(text))) addTo(meeting, key, term)
  const known = new Map<number, readonly number[]>()
  return (term) => {
    const text = texts[term]
    const found =
      known.get(term) ??
      meetingKeys(text)
        .flatMap((key) => meeting.get(key) ?? [])
        .filter((other) => areSynonyms(text, texts[other]))
    known.set(term, found)
    return found
  }
}
