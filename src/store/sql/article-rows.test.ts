import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentOf } from './article-rows.ts'

const SEEN = '2026-03-10T08:00:00.000Z'

const check = (publishedAt: string | null, moment: string) =>
  test(`an article of ${publishedAt} counts as of ${moment}`, () => {
    assert.equal(momentOf(publishedAt, SEEN), moment)
  })

check('2026-03-09', '2026-03-09T00:00:00.000Z')
check('2026-03-09T23:30:00-05:00', '2026-03-10T04:30:00.000Z')
check(null, SEEN)
check('no date', SEEN)
check('2026-03-11', SEEN)
check('9999-12-31', SEEN)
