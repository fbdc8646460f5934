import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import type { Article } from '../../model/article.ts'
import type { ArticleOmits } from '../../model/omits.ts'
import { compareStory, openStory } from '../compare-readings.ts'
import { findOmits } from './find-omits.ts'

const LEDES = [
  'The paper mill at Ostrel burned down on Monday night.',
  'A fire has destroyed the old paper mill in Ostrel, where smoke hung over the valley.',
  'Nothing but walls is left of the Ostrel paper mill after a blaze on Monday.',
]
const SHIFT = [
  'By then the night shift had already gone home, so nobody was inside.',
  'No one was hurt, for the night shift had gone home two hours earlier.',
  'Nobody was inside: the night shift had gone home.',
]
const JOBS = [
  'Some 340 workers at the mill lose their jobs, according to the union.',
  'For 340 workers it means that their jobs are gone, union secretary Mara Teel said.',
]
const FILLER = [
  'Farmers drove their cattle up to the summer pastures in the dark.',
  'The school in Vellin stayed shut, and buses took a longer road.',
  'A baker handed out rolls at the bridge until morning came.',
]

/** An article of an outlet, with its sentences as paragraphs. */
function report(
  outlet: string,
  sentences: readonly string[],
  more: Partial<Article> = {},
): Article {
  const body = sentences.join('\n\n')
  return { ...parseArticle({ source: `${outlet}.txt`, body }), id: outlet, outlet, ...more }
}

function omitsOf(articles: readonly Article[], lastAt?: ReadonlyMap<string, string>) {
  const story = openStory(articles.map((article) => loadEnglish().read(article)))
  const found = findOmits(story, compareStory(story), { lastAt })
  const texts = new Map(
    compareStory(story).agreements.map(({ id, statement }) => [id, statement.text]),
  )
  const show = (list: ArticleOmits['leftOut']) => list.map(({ id }) => texts.get(id) ?? id)
  const find = (id: string) =>
    found.find(({ article }) => article === id) ?? assert.fail(`nothing of ${id}`)
  return { find, show }
}

const TELLERS = [
  report('Ahl', [LEDES[0], SHIFT[0], JOBS[0], FILLER[0]]),
  report('Bor', [LEDES[1], SHIFT[1], JOBS[1], FILLER[1]]),
]

test('what two others tell and an article does not is left out, with nothing near it', () => {
  const { find, show } = omitsOf([...TELLERS, report('Cim', [LEDES[2], SHIFT[2], FILLER[2]])])
  const { leftOut, perhaps } = find('Cim')
  assert.match(show(leftOut).join('\n'), /340 workers/)
  assert.doesNotMatch(show([...leftOut, ...perhaps]).join('\n'), /night shift/)
  assert.deepEqual(find('Ahl').leftOut, [])
})

test('what stands in other words, or has its figure, is at most perhaps left out', () => {
  for (const told of [
    'All 340 who earned their bread there are out of work.',
    'Jobs at the mill are lost to 340 workers, says the union.',
    'The union counts 340 jobs gone.',
  ]) {
    const { find, show } = omitsOf([
      ...TELLERS,
      report('Cim', [LEDES[2], SHIFT[2], told, FILLER[2]]),
    ])
    assert.doesNotMatch(show(find('Cim').leftOut).join('\n'), /340/, told)
  }
})

test('an abbreviation is its words', () => {
  const named = 'The Ostrel Lowland Fire Service brought eleven engines to the blaze.'
  const { find, show } = omitsOf([
    report('Ahl', [LEDES[0], named, FILLER[0]]),
    report('Bor', [LEDES[1], `${named.replace('brought', 'sent')}`, FILLER[1]]),
    report('Cim', [LEDES[2], 'OLFS engines were there as well.', FILLER[2]]),
  ])
  assert.doesNotMatch(show(find('Cim').leftOut).join('\n'), /Fire Service/)
})

test('what was first told after the last version of an article came later', () => {
  const at = (hour: string) => `2031-05-06T${hour}:00:00Z`
  const late = TELLERS.map((article) => ({ ...article, publishedAt: at('18') }))
  const early = report('Cim', [LEDES[2], SHIFT[2], FILLER[2]], { publishedAt: at('07') })
  const { find } = omitsOf([early, ...late])
  assert.equal(find('Cim').leftOut.length, 0)
  assert.ok(find('Cim').later.length > 0)
  const revised = omitsOf([early, ...late], new Map([['Cim', at('20')]]))
  assert.ok(revised.find('Cim').leftOut.length > 0)
  const day = omitsOf([{ ...early, publishedAt: '2031-05-06' }, ...late])
  assert.equal(day.find('Cim').later.length, 0)
})

test('nothing is said of what is known in part, was not read, or tells of something else', () => {
  const cut = report('Cim', [LEDES[2], FILLER[2]], { paywalled: true })
  assert.equal(omitsOf([...TELLERS, cut]).find('Cim').unknown, 'in-part')
  const empty = report('Cim', [''])
  assert.equal(omitsOf([...TELLERS, empty]).find('Cim').unknown, 'not-read')
  const other = report('Cim', [
    'Skaters crossed the frozen harbour of Dalmark in record time.',
    'The winner, Pia Holst, needed nine minutes.',
    'Crowds cheered from the quays.',
    'Next year the race moves to Brunn.',
  ])
  const { unknown, leftOut } = omitsOf([...TELLERS, other]).find('Cim')
  assert.deepEqual([unknown, leftOut], ['other-event', []])
  assert.equal(omitsOf([TELLERS[0]]).find('Ahl').unknown, 'one-account')
})

test('a copy is told with its share', () => {
  const copy = report('Cim', [LEDES[2], ...TELLERS[0].text.split('\n\n').slice(1)], {
    publishedAt: '2031-05-07',
  })
  const [ahl, bor] = TELLERS.map((article) => ({ ...article, publishedAt: '2031-05-06' }))
  const { copied } = omitsOf([ahl, bor, copy]).find('Cim')
  assert.equal(copied[0]?.article, 'Ahl')
  assert.ok(copied[0].share > 0.5 && copied[0].share < 1)
})

test('of a difference that cannot all hold an article lacks the sides that it does not give', () => {
  const { find } = omitsOf([
    report('Ahl', [LEDES[0], 'The fire lasted four hours.', FILLER[0]]),
    report('Bor', [LEDES[1], 'The fire lasted nine hours.', FILLER[1]]),
    report('Cim', [LEDES[2], SHIFT[2], FILLER[2]]),
  ])
  assert.deepEqual(find('Cim').otherSides, [])
  assert.equal(find('Ahl').otherSides.length, 1)
  assert.equal(find('Ahl').otherSides[0].positions.length, 1)
})
