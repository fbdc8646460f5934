import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArticle } from './parse-article.ts'

const check = (title: string, line: string, expected: string | null) =>
  test(title, () => {
    const body = `Trams stop in Port Alden\n\n${line}\n\nThe trams of Port Alden stood still on Tuesday.\n`
    assert.equal(parseArticle({ source: 'a.txt', body }).publishedAt, expected)
  })

check('a day alone on its line', '4 March 2031', '2031-03-04')
check('a day after the name of the writer', 'By Petra Lind | March 4, 2031', '2031-03-04')
check('a day after the name of the outlet', 'Bay Radio — 4 March 2031', '2031-03-04')
check(
  'a day that is said to be that of publication',
  'Published: 4 March 2031, 16:20',
  '2031-03-04',
)
check('the day of a change is better than none', 'Updated 5 March 2031 at 10:00', '2031-03-05')
check(
  'the day of publication goes before that of a change',
  'Updated 5 March 2031 at 10:00\n\nPublished 4 March 2031 at 9:00',
  '2031-03-04',
)
check(
  'a day in the reporting is not that of publication',
  'The strike of 4 March 2031 is over.',
  null,
)
check('days and months are not guessed', '04/03/2031', null)
check('a name alone gives no day', 'By Petra Lind', null)

test('what the caller says goes before what the text says', () => {
  const body = 'A title\n\n4 March 2031\n\nThe trams of Port Alden stood still.'
  const { publishedAt } = parseArticle({ source: 'a.txt', body, publishedAt: '2031-03-07' })
  assert.equal(publishedAt, '2031-03-07')
})
