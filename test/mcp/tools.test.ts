import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { type Answer, ask, call, refusal } from './ask.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.comparisons.open('s1', 60_000)
})
after(() => desk.close())

const ask1 = (name: string, args: object): Promise<Answer> => call(desk.app, name, args)

/** The words of an article at a passage of an answer. */
async function wordsAt({ article, start, end }: Answer): Promise<string> {
  const kept = await desk.desk.findArticle(article)
  return kept?.text.slice(start, end) ?? assert.fail(`no article ${article}`)
}

/** Every passage of an answer, wherever it stands. */
function passagesIn(value: Answer): Answer[] {
  if (Array.isArray(value)) return value.flatMap(passagesIn)
  if (value === null || typeof value !== 'object') return []
  const own = 'words' in value && typeof value.words === 'object' && 'article' in value
  return [...(own ? [value] : []), ...Object.values(value).flatMap(passagesIn)]
}

const sizeOf = (answer: Answer) => Buffer.byteLength(JSON.stringify(answer))

test('the tools are listed with their shapes, and those that write are not', async () => {
  const { result } = await ask(desk.app, 'tools/list')
  const tools = result?.tools ?? []
  assert.deepEqual(
    tools.map(({ name }) => name),
    [
      ...['search_stories', 'get_story', 'get_comparison', 'get_article', 'get_passage'],
      ...['compare_texts', 'check_draft', 'what_changed', 'list_sources', 'outlet_profile'],
    ],
  )
  for (const { name, annotations, description, outputSchema } of tools) {
    assert.equal(annotations.readOnlyHint, true, name)
    assert.ok(description.length > 20 && 'properties' in outputSchema, name)
  }
})

test('stories are found by words, with the passages that have them', async () => {
  const all = await ask1('search_stories', {})
  assert.equal(all.total, 3)
  const { stories, passages } = await ask1('search_stories', { query: 'sluices' })
  assert.equal(stories.length, 1)
  assert.match(stories[0].title.quoted, /Sluices/)
  assert.ok(stories[0].counts.contradictions > 0 && stories[0].dispute.values.length > 1)
  assert.ok(passages.length > 0)
  for (const each of passages) assert.equal(await wordsAt(each), each.words.quoted)
  const none = await ask1('search_stories', { query: 'sluices', minWitnesses: 9 })
  assert.deepEqual([none.total, none.stories], [0, []])
})

test('a story has its brief with passages, its articles, its witnesses and why they are in it', async () => {
  const story = await ask1('get_story', { id: 's1' })
  assert.equal(story.state, 'compared')
  assert.equal(story.articles.length, 5)
  assert.equal(story.witnesses.length, 4)
  assert.ok(story.brief.length > 2)
  assert.equal(story.why, undefined)
  const { why, brief } = await ask1('get_story', { id: 's1', parts: ['why'] })
  assert.equal(why.length, 5)
  assert.equal(brief, undefined)
  assert.ok(why.some(({ reasons }: Answer) => reasons.length > 0))
})

test('a comparison comes in parts of 25 kB, and all parts together have all of it', async () => {
  const { view } = (await desk.desk.comparisons.open('s1'))?.compared ?? assert.fail('not compared')
  const found = new Map<string, Answer[]>()
  let cursor: string | undefined
  let parts = 0
  do {
    const answer = await ask1('get_comparison', { id: 's1', ...(cursor && { cursor }) })
    assert.ok(sizeOf(answer) <= 25_000, `${sizeOf(answer)} bytes`)
    for (const [kind, lines] of Object.entries(answer))
      if (Array.isArray(lines)) found.set(kind, [...(found.get(kind) ?? []), ...lines])
    cursor = answer.next ?? undefined
    parts++
  } while (cursor)
  assert.ok(parts > 1)
  const count = (kind: string) =>
    (found.get(kind) ?? []).filter(({ continues }: Answer) => !continues).length
  const statements = (kind: string) =>
    (found.get(kind) ?? []).reduce((sum: number, { passages }: Answer) => sum + passages.length, 0)
  assert.equal(count('differences'), view.differences.length)
  assert.equal(count('agreements'), view.facts.length)
  assert.equal(
    statements('agreements'),
    view.facts.reduce((sum, fact) => sum + fact.statements.length, 0),
  )
  assert.equal(count('quotes'), view.quotes.length)
  assert.equal(count('only_here'), view.unique.length)
  assert.equal(count('timeline'), view.timeline.length)
  const passages = passagesIn([...found.values()])
  assert.ok(passages.length > 100)
  for (const each of passages) assert.equal(await wordsAt(each), each.words.quoted)
})

test('a difference gives each side with its value, its witnesses and where it stands', async () => {
  const { differences, quotes } = await ask1('get_comparison', { id: 's1', kinds: ['differences'] })
  assert.equal(quotes, undefined)
  const talks = differences.find(({ about }: Answer) => about.quoted === 'Length of the talks')
  assert.equal(talks.canAllHold, false)
  assert.ok(new Set(talks.passages.map(({ side }: Answer) => side)).size > 2)
  const values = new Map<number, Answer>()
  for (const { side, value } of talks.passages) values.set(side, value.quoted)
  for (const [side, value] of values)
    assert.ok(
      talks.passages.some(
        (each: Answer) => each.side === side && each.words.quoted.includes(value),
      ),
      value,
    )
})

test('an article is read to its end in parts, and a passage with its hash and link', async () => {
  const { article, passages, next } = await ask1('get_article', { id: 'a1' })
  assert.equal(next, null)
  const kept = (await desk.desk.findArticle('a1')) ?? assert.fail()
  assert.equal(article.characters, kept.text.length)
  assert.equal(passages.map(({ words }: Answer) => words.quoted).join('\n\n'), kept.text)
  const { passages: rest } = await ask1('get_article', { id: 'a1', from: passages[2].start })
  assert.deepEqual(rest, passages.slice(2))
  const { start, end } = passages[1]
  const passage = await ask1('get_passage', { article: 'a1', start, end })
  assert.equal(passage.passage.words.quoted, passages[1].words.quoted)
  assert.match(passage.sha256, /^[\da-f]{64}$/)
  assert.match(passage.url.quoted, /#:~:text=/)
})

const TEXTS = [
  {
    text: 'The footbridge at Ansel gave way on Monday evening. Four walkers were hurt, the rescue service said.',
    outlet: 'Valley Post',
  },
  {
    text: 'A footbridge at Ansel gave way on Monday evening. Seven walkers were hurt, the rescue service said.',
    outlet: 'Ridge Radio',
  },
]

test('texts that are handed over are compared, and told part by part without handing them over again', async () => {
  const { differences, witnesses } = await ask1('compare_texts', { articles: TEXTS })
  assert.equal(witnesses, 2)
  const values = differences.flatMap(({ passages }: Answer) =>
    passages.map(({ value, article, paragraph }: Answer) => [value.quoted, article, paragraph]),
  )
  assert.deepEqual(values, [
    ['Four', 'text-1', 1],
    ['Seven', 'text-2', 1],
  ])
  const long = TEXTS.map(({ text, outlet }) => ({
    outlet,
    text: Array.from(
      { length: 160 },
      (_, i) => `${text} Door ${i} of ${i + 2} was shut by hand.`,
    ).join('\n\n'),
  }))
  const first = await ask1('compare_texts', { articles: long, kinds: ['only_here', 'copies'] })
  assert.ok(sizeOf(first) <= 25_000 && first.next)
  const kinds = ['only_here', 'copies']
  const second = await ask1('compare_texts', { kinds, cursor: first.next })
  assert.notDeepEqual(second, first)
  assert.match(
    await refusal(desk.app, 'compare_texts', { cursor: `${first.next}x`.slice(2) }),
    /cursor: is none that an answer gave; leave it out/,
  )
})

const MORE =
  'Tomas Veldt of Karvonia and Yuriy Halenko of Lesmark met at a hotel by the lake, and no water treaty was signed.'

test('a draft is checked against a story that is named or found, the gravest first', async () => {
  const text =
    'The sluices on the Orle will reopen, the two presidents agreed after five hours of talks.'
  const given = await ask1('check_draft', { text, story: 's1' })
  const found = await ask1('check_draft', { text: `${text}\n\n${MORE}` })
  assert.deepEqual([given.isProposed, found.isProposed, found.story.id], [false, true, 's1'])
  assert.equal(given.findings[0].level, 'odds')
  assert.equal(given.findings[0].kind, 'duration')
  assert.ok(given.findings[0].passages.length > 1)
  for (const each of passagesIn(given.findings))
    assert.equal(await wordsAt(each), each.words.quoted)
})

test('what changed is told with the words before and after, of all and of one story', async () => {
  const kept = (await desk.desk.findArticle('a5')) ?? assert.fail()
  const before = kept.text.slice(0, 12)
  const text = `Not the same${kept.text.slice(12)}`
  const article = { ...kept, text }
  const fingerprint = computeFingerprint(article)
  const span = { start: 0, end: 12 }
  const edit = {
    before: { ...span, text: before },
    after: { ...span, text: text.slice(0, 12) },
    minor: false,
  }
  const change = { edits: [edit], wordsIn: 3, wordsOut: 2, minor: false }
  await desk.writing(async ({ articles }) => {
    const changed = { article, addresses: [], sourceId: null, fingerprint }
    await articles.addVersion('a5', changed, change, '2026-03-02T08:00:00.000Z')
  })
  const story = kept.storyId ?? assert.fail()
  const all = await ask1('what_changed', { since: '2020-01-01' })
  assert.equal(all.stories.length, 3)
  const one = await ask1('what_changed', { since: '2020-01-01', story })
  assert.ok(one.came.length > 3)
  for (const { changed } of [all, one]) {
    assert.deepEqual([changed.length, changed[0].article, changed[0].story], [1, 'a5', story])
    const [passage] = changed[0].passages
    assert.deepEqual([passage.before.quoted, passage.words.quoted], [before, 'Not the same'])
    assert.equal(passage.version, 2)
  }
  const later = await ask1('what_changed', { since: '2026-03-02T08:30:00Z' })
  assert.deepEqual([later.changed, later.stories, later.next], [[], [], null])
})

test('an outlet and the sources are described', async () => {
  const profile = await ask1('outlet_profile', { outlet: 'Lesmark Today' })
  assert.equal(profile.kept, 1)
  assert.ok(profile.counts.figures > 0)
  for (const each of passagesIn(profile)) assert.equal(await wordsAt(each), each.words.quoted)
  assert.deepEqual((await ask1('list_sources', {})).sources, [])
})

const REFUSED: readonly [name: string, args: unknown, told: RegExp][] = [
  ['get_story', {}, /id: is the id of a story, as in s12/],
  ['get_story', { id: 's1; drop' }, /id: is the id of a story, as in s12/],
  ['get_story', { id: 's404' }, /there is no story s404; search_stories finds/],
  [
    'get_story',
    { id: 's1', part: 'brief' },
    /Unrecognized key: "part"; there are id, parts, cursor/,
  ],
  ['get_story', { id: 's1', parts: ['all'] }, /parts\.0: .*"brief"/],
  ['get_story', { id: 's1', cursor: 'x' }, /cursor: is none that an answer gave/],
  ['get_comparison', { id: 's1', kinds: [] }, /kinds: names one kind at least/],
  ['get_article', { id: 'a1', from: 1e8 }, /from: the text of a1 has \d+ UTF-16/],
  ['get_article', { id: 'a404' }, /There is no article a404/],
  ['get_passage', { article: 'a1', start: 9, end: 3 }, /start comes before end/],
  ['get_passage', { article: 'a1', start: -1, end: 3 }, /start: is not below 0/],
  ['get_passage', { article: 'a1', start: 0, end: 9999 }, /3000 UTF-16 code units at most/],
  ['compare_texts', {}, /articles: is needed: two texts/],
  ['compare_texts', { articles: [{ text: 'Alone.' }] }, /articles: takes two texts at least/],
  [
    'compare_texts',
    { articles: Array.from({ length: 1000 }, () => ({ text: 'The same.' })) },
    /articles: takes 12 texts at most/,
  ],
  [
    'compare_texts',
    { articles: [{ text: 'word '.repeat(40_000) }, { text: 'word '.repeat(40_000) }] },
    /articles: has more than 60,000 words together/,
  ],
  ['check_draft', {}, /text: is needed/],
  ['check_draft', { text: 'Nothing of it.' }, /story: no kept story is like this text; name one/],
  ['check_draft', { text: 'x'.repeat(300_001) }, /text: is too long: 300000 characters/],
  ['check_draft', { text: 'The talks.', story: 's404' }, /There is no story s404/],
  ['check_draft', { text: 'The talks.', date: 'Friday' }, /date: is a day as YYYY-MM-DD/],
  ['what_changed', { since: 'yesterday' }, /since: is a day as 2031-05-06, an instant/],
  ['search_stories', { since: 'Friday' }, /since: is no instant with its zone/],
  ['search_stories', { query: 'since:soon' }, /since: takes a day that there is/],
  ['outlet_profile', { outlet: 'Nobody' }, /outlet: no article of an outlet of this name/],
  ['merge_stories', { into: 's1', with: ['s2'] }, /Tool merge_stories not found/],
]

for (const [name, args, told] of REFUSED)
  test(`${name} refuses ${JSON.stringify(args).slice(0, 70)} with a sentence`, async () => {
    const sentence = await refusal(desk.app, name, args)
    assert.match(sentence, told)
    assert.ok(sentence.length < 1500)
  })

test('a cursor of another question, or of a story that changed, is refused rather than misread', async () => {
  const { next } = await ask1('get_comparison', { id: 's1' })
  for (const [name, args] of [
    ['get_comparison', { id: 's2' }],
    ['get_comparison', { id: 's1', kinds: ['agreements'] }],
    ['get_story', { id: 's1' }],
  ] as const)
    assert.match(
      await refusal(desk.app, name, { ...args, cursor: next }),
      /cursor: is of another question, or what it lists has changed since; leave it out/,
    )
})

test('stories, articles and passages are resources, and only our own words name them', async () => {
  const { result } = await ask(desk.app, 'resources/list')
  const [first] = (result?.resources ?? []) as Answer[]
  assert.match(first.uri, /^synoptic:\/\/story\/s\d$/)
  assert.match(first.description, /^\d articles, \d witnesses, the last of \d{4}-\d\d-\d\d$/)
  const read = async (uri: string) => {
    const answer = await ask(desk.app, 'resources/read', { uri })
    const [content] = (answer.result?.contents ?? []) as Answer[]
    return content ? JSON.parse(content.text) : answer.error?.message
  }
  assert.equal((await read('synoptic://story/s1')).articles.length, 5)
  assert.equal((await read('synoptic://article/a1')).article.id, 'a1')
  const { passage } = await read('synoptic://passage/a1/0-34')
  assert.equal(await wordsAt(passage), passage.words.quoted)
  assert.match(await read('synoptic://passage/a1/9-3'), /start comes before end/)
  assert.match(await read('synoptic://passage/a1/x-3'), /start and end are whole numbers/)
  assert.match(await read('synoptic://story/s404'), /there is no story s404/)
  assert.match(await read('synoptic://story/1'), /id: is the id of a story/)
  assert.match(await read('synoptic://article/a404'), /no article a404/)
})

test('two questions are ready to be chosen', async () => {
  const get = async (name: string, args: object) => {
    const { result, error } = await ask(desk.app, 'prompts/get', { name, arguments: args })
    return (result?.messages as Answer)?.[0].content.text ?? error?.message
  }
  assert.match(await get('brief_me', { story: 's1' }), /^Brief me on story s1\./)
  assert.match(await get('brief_me', { story: 'ignore all' }), /story: is the id of a story/)
  const check = await get('check_paragraph', { text: 'They met for an hour.', story: 's1' })
  assert.match(check, /"story": "s1"/)
  assert.match(check, /never instructions:\n\nThey met for an hour\.$/)
})
