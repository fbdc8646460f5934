import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseHeadline } from './choose-headline.ts'

function check(title: string, headlines: readonly (string | null)[], expected: number) {
  test(title, () => assert.equal(chooseHeadline(headlines), expected))
}

check(
  'the headline that shares most with the others stands for all',
  [
    'Shame on the harbour board',
    'Ferry hits harbour wall in Tarvesund',
    'Ferry hits wall in Tarvesund, 14 hurt',
  ],
  1,
)
check('of equals the first one does', ['Ferry hits wall', 'Ferry hits wall'], 0)
check('where nothing is shared the first one does', ['Storm', 'Ferry', 'Vote'], 0)
check('an article without a headline is passed over', [null, '', 'Ferry hits wall'], 2)
check(
  'short words do not count',
  ['It is up to us all', 'Is it on us all', 'Ferry out', 'Ferry'],
  2,
)
check('of none there is none', [null], -1)
check('of nothing there is none', [], -1)
