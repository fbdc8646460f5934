import { byScript } from '../../text/by-script.ts'
import type { Story } from '../story.ts'

/** On whose word a sentence is told. */
export type Source = {
  /** As printed, or the fullest name of the person. */
  readonly name: string
  /** The entity's index, or -1 for a source that is not named. */
  readonly entity: number
}

/** "a resident" is nobody known; "the president" is. */
const INDEFINITE = /^(?:an?|one|another|some|two|three|several|many)\s/i

/** "The company" is no name for its capital alone. */
const ARTICLE = /^(?:The|A|An) /u

const CAPITAL = byScript(/\p{Lu}/u)

/** Looks up the sources of a sentence: those named, those left unnamed, or none. */
export function sourceFinder(story: Story): (reading: number, sentence: number) => Source[] {
  const found = new Map<string, Source[]>()
  const note = (reading: number, sentence: number, source: Source) => {
    const key = `${reading}:${sentence}`
    const known = found.get(key)
    if (known) known.push(source)
    else found.set(key, [source])
  }
  for (const [reading, { attributions, quotes, article }] of story.readings.entries()) {
    const entityOf = (mention: number | null) =>
      mention === null ? -1 : (story.entities.ofMention[reading]?.[mention] ?? -1)
    for (const { sentence, kind, source, mention, anonymous } of attributions) {
      const entity = entityOf(mention)
      const isNamed = entity >= 0 && CAPITAL(source).test(source.replace(ARTICLE, ''))
      if (kind !== 'credit' && (isNamed || anonymous))
        note(reading, sentence, { name: source, entity: isNamed ? entity : -1 })
    }
    for (const { sentence, speaker } of quotes) {
      if (!speaker) continue
      const { span, mention, name } = speaker
      const printed = span ? article.text.slice(span.start, span.end) : ''
      const entity = entityOf(mention)
      if (entity >= 0) note(reading, sentence, { name, entity })
      else if (mention === null && INDEFINITE.test(printed))
        note(reading, sentence, { name: printed, entity })
    }
  }
  return (reading, sentence) => found.get(`${reading}:${sentence}`) ?? []
}
