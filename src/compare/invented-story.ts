import { plainArticle } from '../model/article.ts'
import type { Entity } from '../model/comparison.ts'
import type { Mention, Reading, Sentence, Tokens } from '../model/reading.ts'
import { indexTerms } from './match/terms.ts'
import type { Story } from './story.ts'

/** For tests: a reading of an invented text, its sentences one a line, without taggers. */
export function inventReading(text: string, id: string): Reading {
  const tokens = tokensOf(text)
  const spans = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  const article = plainArticle(text, {
    id,
    source: `${id}.txt`,
    outlet: id,
    publishedAt: '2031-03-05',
    blocks: spans.map((span) => ({ ...span, role: 'paragraph' })),
  })
  const sentences = spans.map((span, block): Sentence => {
    const inside = [...tokens.starts.keys()].filter(
      (i) => tokens.starts[i] >= span.start && tokens.ends[i] <= span.end,
    )
    return { ...span, block, firstToken: inside[0] ?? 0, endToken: (inside.at(-1) ?? -1) + 1 }
  })
  return {
    article,
    tokens,
    sentences,
    mentions: [],
    quotes: [],
    passedOver: [],
    times: [],
    quantities: [],
    attributions: [],
    notes: [],
  }
}

/** For tests: a story of invented texts, an account each. `names` are found as one entity. */
export function inventStory(
  texts: readonly string[],
  names: readonly string[] = [],
  kind: Entity['kind'] = 'person',
): Story {
  const readings = texts.map((text, index) => {
    const reading = inventReading(text, `paper-${index + 1}`)
    return { ...reading, mentions: names.flatMap((name) => mentionsOf(reading, name, kind)) }
  })
  const ofMention = readings.map(({ mentions }) => mentions.map(() => 0))
  const entity: Entity = { id: 'entity-1', name: names[0] ?? '', kind, forms: [] }
  const entities = { entities: names.length > 0 ? [entity] : [], ofMention }
  return {
    readings,
    entities,
    reuse: [],
    accounts: {
      accounts: readings.map(({ article }) => ({
        id: article.id,
        articles: [article.id],
        basis: '',
      })),
      ofReading: readings.map((_, index) => index),
    },
    alignment: { statements: [], pairs: [], explain: () => [] },
    events: readings.map((_, index) => index),
    terms: indexTerms([], readings, entities),
    profiles: [],
    clauses: [],
  }
}

function mentionsOf(
  { article, sentences }: Reading,
  name: string,
  kind: Mention['kind'],
): Mention[] {
  const start = article.text.indexOf(name)
  if (start < 0) return []
  const sentence = sentences.findIndex((each) => each.start <= start && start < each.end)
  const end = start + name.length
  return [{ start, end, kind, sentence, firstToken: 0, endToken: 0, name, form: 'name' }]
}

function tokensOf(text: string): Tokens {
  const found = [...text.matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)]
  return {
    count: found.length,
    starts: Uint32Array.from(found, ({ index }) => index),
    ends: Uint32Array.from(found, ({ index, 0: word }) => index + word.length),
    lower: found.map(([word]) => word.toLowerCase()),
    tags: new Uint8Array(found.length),
  }
}
