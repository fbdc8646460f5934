import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runSynoptic } from './run.ts'

const LINES = [
  {
    id: 'a',
    title: 'Ferry hits harbour wall',
    outlet: 'Coast Gazette',
    publishedAt: '2031-05-05',
    text: 'The ferry Lindora hit the harbour wall in Tarvesund on Monday and 14 people were hurt, captain Berin Halvic said.',
  },
  {
    id: 'b',
    title: 'New mayor for Keldmar',
    text: 'Voters in Keldmar chose Orla Venstad as their mayor with 54 percent of the vote, the board said.',
  },
  {
    id: 'a',
    title: 'Fourteen hurt as ferry hits wall',
    text: 'The engine of the Lindora had failed before it hit the wall at Tarvesund, captain Berin Halvic said. 14 people were hurt.',
  },
].map((line) => JSON.stringify(line))

const group = (input: string, ...flags: readonly string[]) =>
  runSynoptic(['group', '-', ...flags], { input })

test('stories come as JSON, an id that comes twice gets a number', () => {
  const { code, stdout } = group(LINES.join('\n'), '--json')
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(stdout), {
    stories: [
      { id: 'a', articles: ['a', 'a-2'] },
      { id: 'b', articles: ['b'] },
    ],
  })
})

test('for people, with reasons', () => {
  const { code, stdout } = group(LINES.join('\n'), '--why')
  assert.equal(code, 0)
  assert.match(stdout, /^3 articles: 1 story told by several, 1 article alone\n/)
  assert.match(stdout, /a {2}2031-05-05 {2}Coast Gazette {2}Ferry hits harbour wall/)
  assert.match(stdout, /% sure; names: .*Lindora.*numbers: 14/)
})

test('broken lines are told, the others grouped', () => {
  const { code, stdout, stderr } = group(`{oops\n${LINES[0]}\n{"id":"x"}\n`, '--json')
  assert.equal(code, 4)
  assert.equal(JSON.parse(stdout).stories.length, 1)
  assert.match(stderr, /Line 1 is no valid JSON/)
  assert.match(stderr, /Article 3 has no field "text"/)
})

test('nothing to group is a failure that says so', () => {
  const { code, stderr } = group('')
  assert.equal(code, 3)
  assert.match(stderr, /no article to group/)
})

test('a missing file is named', () => {
  const { code, stderr } = runSynoptic(['group', 'no-such.jsonl'])
  assert.equal(code, 3)
  assert.match(stderr, /no-such\.jsonl.*no such file/)
})
