import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ALONE } from '../../src/model/access.ts'
import { UNTOUCHED } from '../../src/model/desk.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'
import { runSynoptic } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-people-'))
after(() => rmSync(folder, { recursive: true }))

const env = { SYNOPTIC_HOME: folder }
const people = (...args: string[]) =>
  runSynoptic(['people', ...args], { env, input: 'four sluices at dawn\n' })

test('the first editor is told that what was done before is theirs, and nobody goes unasked', () => {
  const store = openDeskStore(join(folder, 'desk.db'))
  const starred = { ...UNTOUCHED, starred: true }
  store.of(ALONE).states.save(new Map([['s1', starred]]), '2031-05-06T10:00:00Z')
  store.of(ALONE).drafts.save({
    ...{ at: '2031-05-06T10:00:00Z', story: null, date: null },
    ...{ title: 'Sluices', text: 'The sluices stay shut.' },
  })
  store.close()
  assert.match(
    people('add', 'Ada').stdout,
    /^Ada may sign in, as editor\. What was read, starred.* is theirs now\.\n$/,
  )
  assert.equal(people('add', 'Cy').stdout, 'Cy may sign in, as editor.\n')
  const refused = people('remove', 'ada')
  assert.equal(refused.code, 2)
  assert.match(
    refused.stderr,
    /With ada goes what nobody else has: 1 kept draft, 1 story read, starred or hidden\. --yes/,
  )
  assert.match(people().stdout, /Ada {2}editor/)
  assert.equal(people('remove', 'ada', '--yes').stdout, 'Ada may not sign in any more.\n')
  // Where there is nothing to lose nobody is asked.
  assert.equal(people('remove', 'Cy').code, 0)
})
