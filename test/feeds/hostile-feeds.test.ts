import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ALONE } from '../../src/model/access.ts'
import { HOSTILE_WORDS } from '../desk/hostile-words.ts'
import { keepHostile, whole } from '../desk/keep-hostile.ts'
import { openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { findAtomFaults } from './atom-faults.ts'
import { findJsonFeedFaults } from './json-feed-faults.ts'

const DAY = new Date(Date.now() + 3_600_000)

let desk: TestDesk
let story: string
before(async () => {
  desk = await openTestDesk(DAY)
  story = await keepHostile(desk)
  await desk.desk.makeAhead()
})
after(() => desk.close())

test('words that would run are words in a feed: no element, no attribute and no address is theirs', async () => {
  const names = HOSTILE_WORDS.filter((_, index) => index % 40 === 0).map(whole)
  const kept = await Promise.all(
    names.map(async (name) => {
      const search = await desk.desk
        .of(ALONE)
        .searches.save(name.slice(0, 60).trim() || 'empty', 'script')
      return typeof search === 'object' ? search.id : assert.fail(search)
    }),
  )
  for (const name of ['stories', `story/${story}`, ...kept.map((id) => `search/${id}`)]) {
    const paths = [`/feeds/${name}.atom`, `/feeds/${name}.json`]
    const [atom, json] = await Promise.all(paths.map(async (path) => (await desk.get(path)).text()))
    assert.match(atom, /script/, name)
    assert.deepEqual(findAtomFaults(atom, `http://localhost${paths[0]}`, DAY), [], name)
    assert.deepEqual(findJsonFeedFaults(json, `http://localhost${paths[1]}`, DAY), [], name)
  }
})

test('words that would run are words in what a feed is asked for', async () => {
  for (const word of HOSTILE_WORDS.filter((_, index) => index % 11 === 0).map(whole)) {
    const asked = `/feeds/stories.atom?outlet=${encodeURIComponent(word)}`
    const answer = await desk.get(asked)
    assert.equal(answer.status, 200)
    const { searchParams } = new URL(asked, 'http://localhost')
    const self = `http://localhost/feeds/stories.atom?${searchParams}`
    assert.deepEqual(findAtomFaults(await answer.text(), self, DAY), [], word)
  }
})
