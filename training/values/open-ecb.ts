import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../../eval/gold.ts'
import { openStory } from '../../src/compare/compare-readings.ts'
import type { Story } from '../../src/compare/story.ts'
import { parseArticle } from '../../src/extract/parse-article.ts'
import type { Language } from '../../src/read/language.ts'
import type { Placed } from './label-gold.ts'

/** An event of the stream with a key for any two of its values. */
export type EcbStory = {
  readonly name: string
  readonly story: Story
  readonly keyOf: (a: Placed, b: Placed) => string
}

/** The topics that gold stories were taken from. */
const GOLD_TOPICS = /^(?:8|12|36|37)[ab]$/

/** So many articles of an event were labelled. */
const LABELLED = 6

type Row = { readonly text: string; readonly event: string }

/** The events of the stream that no gold story is of. */
export function openEcb(language: Language): EcbStory[] {
  const rows = readFileSync(join(SHARED, 'streams', 'ecbplus.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const events = new Map<string, string[]>()
  for (const row of rows) {
    const { text, event }: Row = JSON.parse(row)
    if (!GOLD_TOPICS.test(event)) events.set(event, [...(events.get(event) ?? []), text])
  }
  return [...events].map(([name, texts]) => {
    const readings = texts.slice(0, LABELLED).map((text, i) =>
      language.read(
        parseArticle({
          source: `${String(i).padStart(3, '0')}.txt`,
          body: text.replaceAll('\n', '\n\n'),
        }),
      ),
    )
    const story = openStory(readings)
    const at = ({ reading, span }: Placed) =>
      `${story.readings[reading].article.source.replace('.txt', '')}:${span.start}`
    return {
      name,
      story,
      keyOf: (a, b) => `${name} ${[at(a), at(b)].sort().join(' ')}`,
    }
  })
}
