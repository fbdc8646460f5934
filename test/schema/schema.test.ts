import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { loadEnglish } from '../../src/app/english.ts'
import { parseArticle } from '../../src/extract/parse-article.ts'
import type { Article } from '../../src/model/article.ts'
import type { DifferenceKind, QuoteChange } from '../../src/model/comparison.ts'
import type {
  Attribution,
  EntityKind,
  Hedge,
  Quantity,
  TimeExpression,
  When,
} from '../../src/model/reading.ts'
import { compareArticles, readArticle } from '../../src/pipeline.ts'
import { type ReadingView, toReadingView } from '../../src/present/reading/to-reading-view.ts'
import { BRIDGE_ARTICLES } from '../fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON, type DeepRequired } from '../fixtures/bridge-comparison.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
const load = (name: string) => JSON.parse(readFileSync(`${ROOT}schema/${name}.json`, 'utf8'))
const schemas = { comparison: load('comparison'), reading: load('reading') }
const validate = {
  comparison: ajv.compile(schemas.comparison),
  reading: ajv.compile(schemas.reading),
}

/** What the schema says of a value, once it has been through JSON as the command line sends it. */
function faults(name: keyof typeof validate, value: unknown): unknown {
  const check = validate[name]
  return check(JSON.parse(JSON.stringify(value))) ? [] : check.errors
}

function loadExample(folder: string): Article[] {
  const files = globSync(`${ROOT}${folder}/*.{txt,html,md}`).sort()
  return files.map((source) => parseArticle({ source, body: readFileSync(source) }))
}

test('a comparison with every field filled is as the schema says', () => {
  assert.deepEqual(faults('comparison', BRIDGE_COMPARISON), [])
})

test('a field that the schema does not know, or one that is missing, is a fault', () => {
  const { notes: _, ...withoutNotes } = BRIDGE_COMPARISON
  assert.notDeepEqual(faults('comparison', withoutNotes), [])
  assert.notDeepEqual(faults('comparison', { ...BRIDGE_COMPARISON, verdict: 'true' }), [])
})

for (const folder of ['examples/ferry-fire', 'examples/lake-summit', 'examples/river-verdict'])
  test(`what is made of ${folder} is as the schemas say`, () => {
    const articles = loadExample(folder)
    assert.ok(articles.length >= 2)
    assert.deepEqual(faults('comparison', compareArticles(articles, loadEnglish())), [])
    const readings = articles.map((article) => toReadingView(readArticle(article, loadEnglish())))
    assert.deepEqual(faults('reading', { articles: readings }), [])
  })

test('a comparison of nothing and of one empty article are as the schema says', () => {
  assert.deepEqual(faults('comparison', compareArticles([], loadEnglish())), [])
  const [first] = BRIDGE_ARTICLES
  const empty = { ...first, text: '', blocks: [] }
  assert.deepEqual(faults('comparison', compareArticles([empty], loadEnglish())), [])
})

test('a reading with every field filled is as the schema says', () => {
  const passage = { article: 'a', start: 0, end: 3, text: 'Two', paragraph: 1 }
  const when = { start: '2031', end: '2031', precision: 'year', basis: 'stated' } as const
  const reading: DeepRequired<ReadingView> = {
    id: 'a',
    source: 'a.txt',
    outlet: 'Tollen Gazette',
    title: 'A title',
    byline: 'Ana Orlu',
    publishedAt: '2031-03-04',
    language: 'en',
    url: 'https://invented.example/a',
    sentences: [{ start: 0, end: 3 }],
    mentions: [{ passage, kind: 'person', name: 'Orlu', form: 'name' }],
    quotes: [
      {
        passage,
        kind: 'direct',
        speaker: { name: 'Orlu', passage },
        cue: 'said',
        continues: 0,
        rule: 'cue-after',
      },
    ],
    times: [{ passage, type: 'date', value: '2031', when, hedge: 'about' }],
    quantities: [
      {
        passage,
        kind: 'count',
        value: 2,
        hedge: 'nearly',
        unit: null,
        thing: 'house',
        low: 2,
        high: null,
      },
    ],
    attributions: [
      { passage, kind: 'speech', source: 'Orlu', cue: 'said', anonymous: false, to: 'AFP' },
    ],
    notes: [{ code: 'a-note', message: 'A note.', level: 'info', place: passage }],
  }
  assert.deepEqual(faults('reading', { articles: [reading] }), [])
})

/** Each union of the types as the keys of a record: a member too many or too few is a type error. */
const UNIONS = {
  difference: keys<DifferenceKind>({
    duration: 1,
    number: 1,
    date: 1,
    name: 1,
    place: 1,
    list: 1,
    wording: 1,
    attribution: 1,
  }),
  change: keys<QuoteChange['kind']>({ dropped: 1, added: 1, replaced: 1 }),
  entity: keys<EntityKind>({ person: 1, organisation: 1, place: 1, other: 1 }),
  precision: keys<When['precision']>({
    minute: 1,
    hour: 1,
    'part-of-day': 1,
    day: 1,
    week: 1,
    month: 1,
    season: 1,
    year: 1,
    decade: 1,
  }),
  hedge: keys<Hedge>({
    about: 1,
    'at-least': 1,
    'at-most': 1,
    'more-than': 1,
    'less-than': 1,
    nearly: 1,
  }),
  time: keys<TimeExpression['type']>({ date: 1, time: 1, duration: 1, set: 1 }),
  quantity: keys<Quantity['kind']>({
    count: 1,
    money: 1,
    percent: 1,
    measure: 1,
    duration: 1,
    ratio: 1,
    age: 1,
    score: 1,
  }),
  attribution: keys<Attribution['kind']>({ speech: 1, 'according-to': 1, credit: 1 }),
}

function keys<Union extends string>(record: Record<Union, 1>): string[] {
  return Object.keys(record)
}

const { comparison, reading } = schemas
const sameUnion = (name: keyof typeof UNIONS, { enum: listed }: { enum: (string | null)[] }) =>
  test(`the schema lists every ${name} kind of the types and no other`, () => {
    assert.deepEqual(
      listed.filter((member) => member !== null),
      UNIONS[name],
    )
  })

sameUnion('difference', comparison.$defs.difference.properties.kind)
sameUnion('change', comparison.$defs.change.properties.kind)
sameUnion('entity', comparison.$defs.entity.properties.kind)
sameUnion('precision', comparison.$defs.when.properties.precision)
sameUnion('hedge', reading.$defs.quantity.properties.hedge)
sameUnion('time', reading.$defs.time.properties.type)
sameUnion('quantity', reading.$defs.quantity.properties.kind)
sameUnion('attribution', reading.$defs.attribution.properties.kind)
