import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { Comparison } from '../../src/model/comparison.ts'
import type { KeptArticle } from '../../src/model/kept.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PROGRAM = fileURLToPath(new URL('../../src/cli/synoptic.ts', import.meta.url))

/** The pack is judged by other programs than ours. */
const missing = ['unzip', 'sha256sum'].find((name) => spawnSync(name, ['--help']).error)

describe('the evidence of a story', { skip: missing ? `no ${missing} here` : false }, () => {
  let desk: TestDesk
  let home: string
  let folder: string
  before(async () => {
    desk = await openTestDesk()
    await desk.desk.makeAhead()
    home = dirname((await desk.desk.care.describe()).files[0].path)
    folder = mkdtempSync(join(tmpdir(), 'synoptic-evidence-'))
    writeFileSync(join(folder, 'pack.zip'), await fetchPack())
    execFileSync('unzip', ['-q', 'pack.zip', '-d', 'pack'], { cwd: folder })
  })
  after(async () => {
    await desk.close()
    rmSync(folder, { recursive: true })
  })

  const fetchPack = async () =>
    Buffer.from(await (await desk.get('/story/s1/evidence.zip')).arrayBuffer())
  const read = (name: string) => readFileSync(join(folder, 'pack', name), 'utf8')
  const exported = (zone: string) =>
    execFileSync(process.execPath, [PROGRAM, 'export', '--story', 's1', '--format', 'zip'], {
      env: { ...process.env, SYNOPTIC_HOME: home, TZ: zone },
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
    })

  test('holds what its list says, and nothing else', () => {
    const told = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(folder, 'pack') })
    const all = readdirSync(join(folder, 'pack'), { recursive: true, withFileTypes: true })
    const files = all.filter((each) => each.isFile())
    assert.equal(told.toString().trim().split('\n').length, files.length - 1)
    assert.doesNotMatch(told.toString(), /FAILED/)
  })

  test('every passage of the comparison is in the text that its article names', async () => {
    const comparison: Comparison = JSON.parse(read('comparison.json'))
    const { articles } = JSON.parse(read('articles.json'))
    assert.equal(articles.length, comparison.articles.length)
    for (const { id, file, sha256, firstSeenAt } of articles) {
      const kept = await desk.read<KeptArticle>(`/article/${id}.json`)
      assert.equal(read(file), kept.text)
      assert.equal(sha256, comparison.articles.find((each) => each.id === id)?.sha256)
      assert.equal(firstSeenAt, kept.firstSeenAt)
    }
    const passages = comparison.agreements.flatMap(({ statements }) => statements)
    assert.ok(passages.length > 10)
    for (const { article, start, end, text } of passages) {
      const { file } = articles.find(({ id }: { id: string }) => id === article)
      assert.equal(read(file).slice(start, end), text)
    }
    assert.match(read('report.html'), /<h2 id="brief-heading">Brief<\/h2>/)
  })

  test('the same story gives the same bytes, in any place, from the desk, the API and the command line', async () => {
    const pack = readFileSync(join(folder, 'pack.zip'))
    assert.ok(pack.equals(await fetchPack()))
    const asked = await desk.get('/api/v1/stories/s1/export?format=zip')
    assert.ok(pack.equals(Buffer.from(await asked.arrayBuffer())))
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles'])
      assert.ok(pack.equals(exported(zone)), zone)
  })

  test('an article that changed brings every version of its text', async () => {
    const [{ id }] = JSON.parse(read('articles.json')).articles
    const { text, title } = await desk.read<KeptArticle>(`/article/${id}.json`)
    const later = `${text}\n\nCorrection: a ferry, not a train, carried the delegates.`
    const article = plainArticle(later, { title })
    await desk.writing(async (store) => {
      const change = { edits: [], wordsIn: 9, wordsOut: 0, minor: false }
      await store.articles.addVersion(
        id,
        { article, addresses: [], sourceId: null, fingerprint: computeFingerprint(article) },
        change,
        '2025-03-17T08:00:00Z',
      )
    })
    await desk.desk.makeAhead()
    writeFileSync(join(folder, 'later.zip'), await fetchPack())
    execFileSync('unzip', ['-q', 'later.zip', '-d', 'later'], { cwd: folder })
    const versions = readdirSync(join(folder, 'later', 'versions')).sort()
    assert.equal(versions.length, 2)
    assert.equal(readFileSync(join(folder, 'later', 'versions', versions[0]), 'utf8'), text)
    assert.equal(readFileSync(join(folder, 'later', 'versions', versions[1]), 'utf8'), later)
  })

  test('what cannot be packed says what to do', async () => {
    assert.equal((await desk.get('/story/s999/evidence.zip')).status, 404)
    assert.equal((await desk.get('/story/s1/evidence.zip?x=1')).status, 400)
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'export', '--format', 'zip'], {
      env: { ...process.env, SYNOPTIC_HOME: home },
      encoding: 'utf8',
    })
    assert.equal(status, 2)
    assert.match(stderr, /--format zip takes one --story STORY/)
  })
})
