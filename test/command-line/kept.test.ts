import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import type { Article } from '../../src/model/article.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import type { Tables } from '../../src/store/store.ts'
import { BRIDGE_ARTICLES } from '../fixtures/bridge-articles.ts'
import { runSynoptic } from './run.ts'

const HOME = mkdtempSync(join(tmpdir(), 'synoptic-kept-'))
const DATABASE = join(HOME, 'synoptic.db')
const AT = '2031-03-06T08:00:00.000Z'
after(() => rmSync(HOME, { recursive: true }))

/** Two stories: the bridge with five articles, and one of a hostile outlet. */
before(async () => {
  const store = await openSqliteStore(DATABASE, { create: true })
  await store.write(async (tables) => {
    const bridge = await tables.stories.open(AT)
    for (const article of BRIDGE_ARTICLES) await place(tables, article, bridge)
    const text = 'Ferry \u001b[31msinks\u202e off Tollen.\n\n=cmd() nobody was hurt.'
    const hostile = { ...BRIDGE_ARTICLES[0], outlet: '\u001b]0;x\u0007', title: text, text }
    await place(tables, hostile, await tables.stories.open(AT))
  })
  await store.close()
})

async function place({ articles, stories }: Tables, article: Article, story: string) {
  const fingerprint = computeFingerprint(article)
  const addresses = [`https://paper.test/2031/05/${article.id}`]
  const { id } = await articles.add({ article, addresses, sourceId: null, fingerprint }, AT)
  const reasons = [{ kind: 'name', text: 'Marrow Bridge' }] as const
  const placement = { article: id, story, opened: false, sureness: 0.9, reasons, merged: [] }
  await stories.place(placement, 'program', AT)
}

const run = (...args: string[]) => runSynoptic(args, { env: { SYNOPTIC_HOME: HOME } })
const json = (...args: string[]) => JSON.parse(run(...args, '--json').stdout)

const check = (args: readonly string[], code: number, told: RegExp) =>
  test(`synoptic ${args.join(' ')} ends with ${code}`, () => {
    const { stdout, stderr, ...outcome } = run(...args)
    assert.equal(outcome.code, code, stderr)
    assert.match(stdout + stderr, told)
    assert.doesNotMatch(stdout + stderr, /[\u001b\u0007\u202e]|\n\s+at .+:\d+/)
  })

check(['stories'], 0, /s1 .* 5\n.*Bridge[\s\S]+s2 .*\n.*Ferry/)
check(['stories', '--limit', '1'], 0, /s1 [\s\S]+ more; --limit 2/)
check(['stories', '--min-accounts', '6'], 3, /synoptic refresh/)
check(['stories', '--since', 'lately'], 2, /YYYY-MM-DD/)
check(['stories', '--limit', '0'], 2, /whole number from 1/)
check(['show', 's9'], 3, /synoptic stories lists them/)
check(['article', 'a6'], 0, /Ferry [\s\S]+\\u\{1b\}\[31msinks/)
check(['article', 'a99'], 3, /synoptic search finds them/)
check(['article', 'a1', '--versions'], 0, /Version 1/)
check(['article', 'a5', '--omits'], 0, /Not found here \(\d+\)\n[\s\S]+?\n +2 accounts: /)
check(['article', 'a6', '--omits'], 0, /one account of this alone/)
check(['article', 'a1', '--omits', '--versions'], 2, /give one of them/)
check(
  ['article', 'http://www.paper.test/2031/05/courier/amp?utm_source=x', '--versions'],
  0,
  /Version 1/,
)
check(['search', 'barge -adeline'], 0, /a1 .*Barge/)
check(['search', '--', 'barge', '-adeline'], 0, /a1 .*Barge/)
check(['search', '"'], 3, /no article/)
check(['search', 'ferry'], 0, /sinks/)
check(['why', 'a2'], 0, /in story s1[\s\S]+90 % sure[\s\S]+Marrow Bridge/)
check(['show'], 2, /missing required argument 'story'\s+\(synoptic show --help shows how\)/)
check(['merge', 's1'], 2, /two stories/)
check(['merge', 's1', 'a1'], 3, /one story already/)
check(['split', 's1', 'a6'], 3, /no article a6 in s1/)
check(['split', 's2', 'a6'], 3, /leave nothing/)
check(['export'], 2, /--story STORY or --all/)
check(['export', '--all', '--format', 'parquet'], 2, /json, jsonl, csv, opml/)
check(['export', '--format', 'opml'], 0, /<opml version="2.0">/)
check(['doctor'], 4, /6 articles, all whole[\s\S]+nothing is followed/)
check(['restore', join(HOME, 'none.db')], 5, /there is no file/)

test('doctor says that the file of the desk is damaged', () => {
  const file = join(HOME, 'desk.db')
  writeFileSync(file, 'no database at all, and longer than the head of one'.repeat(9))
  const { code, stdout } = run('doctor')
  assert.equal(code, 5)
  assert.match(stdout, /fault +desk: \S+desk\.db is damaged or no database; move\s+it away/)
  rmSync(file)
})

test('show compares the kept articles, names their ids, and changes nothing in the list', () => {
  const list = () => run('stories').stdout
  const before = list()
  const { articles } = json('show', 'a2')
  assert.deepEqual(articles.map(({ id }: { id: string }) => id).sort(), [
    'a1',
    'a2',
    'a3',
    'a4',
    'a5',
  ])
  const { stdout } = run('show', 's1', '--only', 'accounts')
  for (const id of ['a1', 'a5']) assert.match(stdout, new RegExp(`${id}, \\d+ words`))
  assert.match(stdout, /Its own note: Correction: An earlier version/)
  assert.equal(list(), before)
})

test('an article split off is in a story of its own, and merging takes it back', () => {
  const { story, from } = json('split', 's1', 'a3')
  assert.deepEqual([story, from], ['s3', ['s1']])
  assert.equal(json('article', 'a3').article.storyId, 's3')
  assert.equal(json('why', 'a3').by, 'person')
  assert.deepEqual(json('merge', 's1', 's3').articles, ['a3'])
  assert.equal(json('show', 's3').articles.length, 5)
  const [{ accounts }] = json('stories').stories
  assert.equal(accounts, json('show', 's1').accounts.length, 'counted at once')
  assert.equal(json('undo').kind, 'merge')
  assert.equal(json('article', 'a3').article.storyId, 's3')
  assert.match(
    run('undo').stdout,
    /^The split of .+ is taken back: 1 article is in s1 again, out of s3/,
  )
  assert.equal(run('undo').code, 3)
  assert.equal(json('why', 'a3').by, 'program')
})

test('stories that name nobody in common are merged only where that is meant', () => {
  const env = { SYNOPTIC_HOME: join(HOME, 'other') }
  const there = (...args: string[]) => runSynoptic(args, { env })
  for (const name of ['one', 'two']) writeFileSync(join(HOME, `${name}.txt`), `${UNLIKE[name]}\n`)
  assert.equal(there('import', join(HOME, 'one.txt'), join(HOME, 'two.txt')).code, 0)
  const refused = there('merge', 's1', 's2')
  assert.equal(refused.code, 2)
  assert.match(
    refused.stderr,
    /s1 \(.+ and s2 \(.+ in common that tells them from other news. --yes merges them/,
  )
  assert.equal(there('merge', 's1', 's2', '--yes').code, 0)
})

const UNLIKE: Readonly<Record<string, string>> = {
  one: 'The mayor of Halmere, Dora Velt, opened the new lock on Monday and thanked the dockers.',
  two: 'After a long and quiet campaign voters in Karvonia chose a parliament, and Ilsa Brandt won most of the seats.',
}

test('what came since the last look is shown once, and anew where it is asked for', () => {
  const first = run('stories', '--new')
  assert.match(first.stdout, /s1 +new, 5 +\d .*Bridge/)
  const again = run('stories', '--new')
  assert.deepEqual([again.code, /since the last look/.test(again.stderr)], [3, true])
  assert.equal(json('stories', '--new').stories.length, 0)
  assert.equal(json('stories', '--new', '--since', '2031-03-01').stories.length, 2)
})

test('without changes it is said where to look further', () => {
  const { code, stderr } = run('changes', '--since', '1d')
  assert.deepEqual([code, /--since goes back/.test(stderr)], [3, true])
  assert.deepEqual(json('changes').changes, [])
  assert.match(run('changes', '--only', 'words').stderr, /--only takes headline, figures/)
  assert.match(run('changes', '--since', '2026-02-31').stderr, /--since takes a day/)
})

test('what is exported as lines can be grouped, and a table runs no formula', () => {
  const lines = run('export', '--all', '--format', 'jsonl').stdout.trimEnd().split('\n')
  assert.equal(lines.length, 6)
  const grouped = runSynoptic(['group', '-', '--json'], { input: lines.join('\n') })
  assert.equal(
    JSON.parse(grouped.stdout).stories.flatMap((s: { articles: [] }) => s.articles).length,
    6,
  )
  assert.equal(JSON.parse(run('export', '--all').stdout).articles.length, 6)
  assert.match(run('export', '--story', 's2', '--format', 'csv').stdout, /^id,story,[\s\S]+\r\n$/)
})

test('a backup can be restored, and what was there is kept', () => {
  const file = join(HOME, 'copy.db')
  assert.equal(run('backup', file).code, 0)
  assert.equal(run('backup', file).code, 2)
  assert.equal(run('backup', file, '--replace').code, 0)
  const { replaced } = json('restore', file)
  assert.ok(existsSync(replaced))
  assert.equal(readFileSync(DATABASE).length > 0, true)
  assert.equal(json('stories').stories.length, 2)
})

test('without a database every command says how to make one', () => {
  for (const args of [['stories'], ['search', 'x'], ['merge', 's1', 's2'], ['backup', 'b']]) {
    const { code, stderr } = runSynoptic(args, { env: { SYNOPTIC_HOME: join(HOME, 'none') } })
    assert.equal(code, 5)
    assert.match(stderr, /synoptic init/)
  }
})
