import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { compareVersions } from '../../extract/versions/compare-versions.ts'
import { findChangedFacts } from './find-changed-facts.ts'

/** The facts that changed, each in a line. */
function check(before: string, after: string, expected: readonly string[]): void {
  const [one, other] = [before, after].map((body) => parseArticle({ source: 'mill.txt', body }))
  const { edits } = compareVersions(one, other)
  const [a, b] = [one, other].map((article) => loadEnglish().read(article))
  const told = findChangedFacts(a, b, edits).map((fact) => {
    if (fact.kind === 'value') {
      assert.equal(one.text.slice(fact.before.start, fact.before.end), fact.from)
      assert.equal(other.text.slice(fact.after.start, fact.after.end), fact.to)
      return `${fact.from} → ${fact.to}`
    }
    if (fact.kind === 'quote-went' || fact.kind === 'quote-came')
      return `${fact.kind} ${fact.speaker}: ${fact.text}`
    return fact.kind
  })
  assert.deepEqual(told, expected)
}

test('a figure or a day that became another is told, and what stayed is not', () => {
  check('The fire hurt 12 workers.', 'The fire hurt 14 workers.', ['12 → 14'])
  check('It opens on 3 May 2031.', 'It opens on 9 May 2031.', ['3 May 2031 → 9 May 2031'])
  check('The old mill hurt 12 workers.', 'The paper mill hurt 12 workers.', [])
  check('The mill burned.', 'The mill burned, and 14 workers were hurt.', [])
})

test('quotes that went and came are told with who said them', () => {
  const said = '“Nobody warned us of the smoke,” said union secretary Mara Teel.'
  check(`The mill burned.\n\n${said}`, 'The mill burned.', [
    'quote-went Mara Teel: Nobody warned us of the smoke,',
  ])
  check('The mill burned.', `The mill burned.\n\n${said}`, [
    'quote-came Mara Teel: Nobody warned us of the smoke,',
  ])
})

test('a quote that moved, or grew, neither went nor came', () => {
  const short = '“Nobody warned us of the smoke,” said Mara Teel.'
  const long = '“Nobody warned us of the smoke, and nobody came,” said Mara Teel.'
  check(`The mill burned.\n\n${short}`, `${short}\n\nThe mill burned.`, [])
  check(`The mill burned.\n\n${short}`, `The mill burned.\n\n${long}`, [])
})
