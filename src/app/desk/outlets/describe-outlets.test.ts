import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../../model/article.ts'
import { toComparisonView } from '../../../present/index.ts'
import { compareLoaded } from '../../compare-loaded.ts'
import { describeOutlets } from './describe-outlets.ts'

const WIRE = `A gravel barge struck the Marrow Bridge in Tollen on Tuesday morning and closed the only road between the two halves of the town.

At least 30 people were hurt, Mayor Tomas Veralde said. Divers searched the river under the bridge until the evening and found nobody.

The barge had left Ormvik on Monday with 400 tonnes of gravel, the harbour office of Tollen said, and its captain was alone on the bridge.`

const OWN = `Tollen is cut in two after a gravel barge struck the Marrow Bridge on Tuesday, and nobody can say for how long.

At least 30 people were hurt, according to Mayor Tomas Veralde. The school of the northern half was closed, and 212 children stayed at home.`

type Given = readonly [outlet: string, text: string, publishedAt: string | null]

function describe(...given: readonly Given[]) {
  const articles = given.map(([outlet, text, publishedAt], nth) =>
    plainArticle(text, { id: `a${nth}`, source: `${nth}.txt`, outlet, publishedAt, title: null }),
  )
  const { comparison, articles: compared } = compareLoaded(articles)
  const outlets = describeOutlets(comparison, toComparisonView(comparison, compared))
  const texts = new Map(compared.map(({ id, text }) => [id, text]))
  return Object.fromEntries(
    outlets.map(({ outlet, lines, ...rest }) => {
      const of = (list: string) =>
        lines
          .filter((line) => line.list === list)
          .map(({ article, start, end }) => texts.get(article)?.slice(start, end) ?? '')
      const others = lines.filter(({ list }) => list === 'copies').map(({ other }) => other)
      return [outlet, { ...rest, of, others }]
    }),
  )
}

const AT = (time: string) => `2031-05-06T${time}:00Z`

test('a text that stood in another outlet before is told with that outlet, and the first is own', () => {
  const told = describe(
    ['Tollen Post', WIRE, AT('08:00')],
    ['Marrow Echo', WIRE, AT('09:30')],
    ['Capital Wire', OWN, AT('10:00')],
  )
  assert.deepEqual(told['Marrow Echo'].others, ['Tollen Post'])
  for (const own of ['Tollen Post', 'Capital Wire']) assert.deepEqual(told[own].others, [])
})

test('how long an outlet came after the first is told in minutes, where all hours are known', () => {
  const told = describe(['Tollen Post', WIRE, AT('08:00')], ['Capital Wire', OWN, AT('09:30')])
  assert.deepEqual([told['Tollen Post'].delay, told['Capital Wire'].delay], [0, 90])
  const unknown = describe(['Tollen Post', WIRE, AT('08:00')], ['Capital Wire', OWN, '2031-05-06'])
  assert.deepEqual([unknown['Tollen Post'].delay, unknown['Capital Wire'].delay], [null, null])
})

test('who told first what others told later is told only where their hours are known', () => {
  const told = describe(['Tollen Post', WIRE, AT('08:00')], ['Capital Wire', OWN, AT('09:30')])
  assert.ok(told['Tollen Post'].of('first').some((text) => text.includes('30 people were hurt')))
  assert.deepEqual(told['Capital Wire'].of('first'), [])
  const same = describe(['Tollen Post', WIRE, AT('08:00')], ['Capital Wire', OWN, AT('08:00')])
  const unknown = describe(['Tollen Post', WIRE, AT('08:00')], ['Capital Wire', OWN, null])
  for (const each of [same, unknown])
    for (const outlet of ['Tollen Post', 'Capital Wire'])
      assert.deepEqual(each[outlet].of('first'), [], outlet)
})

test('a figure that one account gives stands alone, and one that both give does not', () => {
  const told = describe(['Tollen Post', WIRE, AT('08:00')], ['Capital Wire', OWN, AT('09:30')])
  const alone = [...told['Tollen Post'].of('alone'), ...told['Capital Wire'].of('alone')]
  assert.ok(alone.some((text) => text.includes('400 tonnes')))
  assert.ok(alone.some((text) => text.includes('212')))
  assert.equal(
    alone.some((text) => text.includes('30 people')),
    false,
  )
  for (const outlet of ['Tollen Post', 'Capital Wire'])
    assert.ok(told[outlet].figures > told[outlet].of('alone').length, outlet)
})

test('days, years and times are no figures', () => {
  const dated = 'The lock was built in 1911 and opened on 6 May at 10:30.'
  const told = describe(['Tollen Post', WIRE, null], ['Capital Wire', `${OWN}\n\n${dated}`, null])
  assert.equal(
    told['Capital Wire'].of('alone').some((text) => text.includes('1911')),
    false,
  )
})
