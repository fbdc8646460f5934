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

test('the first editor is told that what was done before is theirs, and nobody goes unasked', async () => {
  const store = openDeskStore(join(folder, 'desk.db'))
  const starred = { ...UNTOUCHED, starred: true }
  await store.of(ALONE).states.save(['s1'], () => starred, '2031-05-06T10:00:00Z')
  await store.of(ALONE).drafts.save({
    ...{ at: '2031-05-06T10:00:00Z', story: null, date: null },
    ...{ title: 'Sluices', text: 'The sluices stay shut.' },
  })
  await store.close()
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

test('a token of the command line stands alone on standard output, is listed without it, and is revoked', async () => {
  people('add', 'Di', '--role', 'reader')
  const made = people('token', 'DI', '--scopes', 'read,mcp', '--label', 'assistant')
  assert.match(made.stdout, /^syn_[\w-]{43}\n$/)
  assert.match(made.stderr, /^Token k[\w-]+ of Di: read, mcp\. It is shown this once\.\n$/)
  const listed = people('tokens', 'Di')
  assert.match(listed.stdout, /^k[\w-]+ {2}assistant {2}read,mcp {2}made .+ {2}not used yet\n$/)
  const { tokens } = JSON.parse(people('tokens', 'Di', '--json').stdout)
  assert.deepEqual(Object.keys(tokens[0]), ['id', 'name', 'scopes', 'madeAt', 'usedAt'])
  const store = openDeskStore(join(folder, 'desk.db'))
  const [entry] = await store.audit.list({ limit: 1 })
  await store.close()
  assert.deepEqual([entry.who, entry.door], [null, 'command-line'])
  assert.equal(entry.about, 'assistant: read mcp, for Di')
  assert.equal(people('revoke', 'Di', tokens[0].id).stdout, 'assistant opens nothing any more.\n')
  assert.equal(people('tokens', 'Di').stdout, 'Di has no tokens.\n')
})

const refused = [
  ['nobody of that name', ['token', 'Eve', '--scopes', 'read'], 3, /nobody called Eve/],
  ['no scopes', ['token', 'Di'], 2, /takes --scopes, of read, write/],
  ['an unknown scope', ['token', 'Di', '--scopes', 'read,all'], 2, /no scope "all"/],
  ['a scope for editors', ['token', 'Di', '--scopes', 'metrics'], 3, /metrics is for editors/],
  ['no id', ['revoke', 'Di'], 2, /the id of a token/],
  ['an unknown id', ['revoke', 'Di', 'k0'], 3, /has no token k0/],
] as const
for (const [what, args, code, sentence] of refused) {
  test(`${what}: refused with a sentence, and standard output stays empty`, () => {
    const answer = people(...args)
    assert.equal(answer.code, code)
    assert.match(answer.stderr, sentence)
    assert.equal(answer.stdout, '')
  })
}
