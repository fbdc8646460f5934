import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSearch, parseSearch, withFilter, withoutFilter } from './parse-search.ts'

const NOW = new Date('2031-05-20T12:00:00Z')
const parse = (typed: string) => parseSearch(typed, NOW)

const check = (typed: string, words: string, ...filters: string[]) =>
  test(`${typed} is taken apart`, () => {
    const { search, problem } = parse(typed)
    assert.equal(problem, null)
    assert.equal(search.words, words)
    assert.deepEqual(
      search.filters.map(({ name, value }) => `${name}=${value}`),
      filters,
    )
  })

check('ferry "ran aground" -tanker', 'ferry "ran aground" -tanker')
check('ferry outlet:"Tollen Post" since:3d', 'ferry', 'outlet=Tollen Post', 'since=3d')
check(
  'person:Velt person:"Ilsa Brandt" place:Tollen',
  '',
  'person=Velt',
  'person=Ilsa Brandt',
  'place=Tollen',
)
check('Differs:Number ORIGIN:one', '', 'differs=number', 'origin=one')
check('since:2031-05-01', '', 'since=2031-05-01')
check('at 10:40 from https://a.test/x', 'at 10:40 from https://a.test/x')
check('the cooutlet:x', 'the cooutlet:x')
check('outlet:"Tollen Post', '', 'outlet=Tollen Post')
check('', '')

for (const [typed, told] of [
  ['since:yesterday', /since: takes a day/],
  ['since:2031-02-31', /since: takes a day/],
  ['origin:two', /origin: takes “one”/],
  ['differs:loudly', /differs: takes “yes”/],
  ['outlet:', /After outlet: stands/],
  ['outlet:A outlet:B', /twice/],
] as const)
  test(`${typed} is answered with a sentence`, () => assert.match(parse(typed).problem ?? '', told))

test('what is formatted is taken apart to the same', () => {
  for (const typed of [
    'ferry outlet:"Tollen Post" differs:yes',
    'person:Velt place:"Lake Brenn"',
  ]) {
    const { search } = parse(typed)
    assert.equal(formatSearch(search), typed)
    assert.deepEqual(parse(formatSearch(search)).search, search)
  }
})

test('a filter takes the place of another of its name, but people add up', () => {
  const { search } = parse('ferry outlet:A person:Velt')
  const other = withFilter(search, { name: 'outlet', value: 'B' })
  assert.equal(formatSearch(other), 'ferry person:Velt outlet:B')
  const both = withFilter(search, { name: 'person', value: 'Holt' })
  assert.equal(formatSearch(both), 'ferry outlet:A person:Velt person:Holt')
  assert.equal(formatSearch(withoutFilter(both, 0)), 'ferry person:Velt person:Holt')
})
