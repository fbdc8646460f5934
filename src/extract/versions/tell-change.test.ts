import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../model/article.ts'
import { compareVersions } from './compare-versions.ts'
import { tellChange } from './tell-change.ts'

function tell(before: string, after: string, titles: readonly [string, string] = ['T', 'T']) {
  const [from, to] = [plainArticle(before), plainArticle(after)]
  const { edits } = compareVersions(from, to)
  return tellChange(
    { title: titles[0], text: before },
    { title: titles[1], text: after },
    edits,
  ).map(({ kind, from, to }) => `${kind} ${from}|${to}`)
}

const check = (title: string, before: string, after: string, ...told: string[]) =>
  test(title, () => assert.deepEqual(tell(before, after), told))

check(
  'a figure became another',
  'The flood drowned 12 sheep.',
  'The flood drowned 14 sheep.',
  'figures 12|14',
)
check('so did one in words', 'Nine barges sank.', 'Eleven barges sank.', 'figures Nine|Eleven')
check(
  'a sum keeps its sign',
  'It cost €5.2 million.',
  'It cost €6 million.',
  'figures €5.2 million|€6 million',
)
check(
  'a figure came',
  'The mill is shut.',
  'The mill is shut. It employed 40 people.',
  'figures |40',
)
check('a figure went', 'The mill, built in 1911, is shut.', 'The mill is shut.', 'figures 1911|')
check('no figure, no quote', 'The old mill is shut.', 'The new mill is shut.')
check('a minor edit tells nothing', 'The goverment sold 3 mills.', 'The government sold 3 mills.')
check(
  'a quote changed',
  '“We will open the lock on Friday,” she said.',
  '“We may open the lock on Friday,” she said.',
  'quotes “We will open the lock on Friday,”|“We may open the lock on Friday,”',
)
check(
  'a quote went',
  'It is shut. “Nobody told us anything,” the miller said. Work goes on.',
  'It is shut. Work goes on.',
  'quotes “Nobody told us anything,”|',
)
check(
  'words beside a quote leave it alone',
  '“Nobody told us,” he said late.',
  '“Nobody told us,” he said early.',
)
check('a nickname is no quote', 'The “Old Lady” sank.', 'The “Grey Lady” sank.')

test('another headline is told, and its capitals are not', () => {
  assert.deepEqual(tell('A.', 'A.', ['Mill shut', 'Mill to open']), [
    'headline Mill shut|Mill to open',
  ])
  assert.deepEqual(tell('A.', 'A.', ['Mill shut', 'MILL SHUT!']), [])
})
