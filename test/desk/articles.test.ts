import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isEnglishWord } from '../../src/app/english.ts'
import { compareVersions } from '../../src/extract/versions/compare-versions.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import type { KeptArticle } from '../../src/model/kept.ts'
import type { NotesView } from '../../src/present/article/to-notes-view.ts'
import type { OmitsView } from '../../src/present/article/to-omits-view.ts'
import type { ComparisonView } from '../../src/present/index.ts'
import type { VersionDiffView } from '../../src/present/versions/to-version-diff-view.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
let view: ComparisonView

before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
  view = await desk.read<ComparisonView>('/story/s1.json')
})
after(() => desk.close())

type ArticleJson = KeptArticle & { readonly margin: NotesView | null }

const textOf = async (path: string) => (await desk.get(path)).text()

/** Keeps another text of an article, as a refresh would. */
async function revise(id: string, change: (text: string) => string): Promise<void> {
  await desk.writing(async (store) => {
    const known = (await store.articles.find(id)) ?? assert.fail(`no article ${id}`)
    const text = change(known.text)
    const blocks = [{ start: 0, end: text.length, role: 'paragraph' as const }]
    const article = { ...known, text, blocks }
    const found = {
      article,
      addresses: [],
      sourceId: null,
      fingerprint: computeFingerprint(article),
    }
    const edits = compareVersions(known, article, { isWord: isEnglishWord })
    await store.articles.addVersion(id, found, edits, '2026-03-01T10:00:00Z')
  })
}

test('beside each paragraph stands what the others say of it, and nobody else', async () => {
  for (const { id, account } of view.articles) {
    const { margin, text } = await desk.read<ArticleJson>(`/article/${id}.json`)
    const notes = margin?.paragraphs.flatMap((each) => each.notes) ?? []
    assert.ok(notes.length > 0)
    for (const note of notes) {
      const places =
        note.kind === 'also'
          ? note.places
          : note.kind === 'quoted'
            ? note.quote.places
            : note.kind === 'differs'
              ? note.difference.others.flatMap((other) => other.places)
              : []
      for (const place of places) assert.notEqual(view.articles[place.article].account, account)
    }
    for (const { segments, start, end } of margin?.paragraphs ?? [])
      assert.equal(segments.map((each) => each.text).join(''), text.slice(start, end))
  }
})

test('the page has the notes, a switch for them, and its tabs', async () => {
  const page = await textOf('/article/a2')
  assert.match(page, /<input type="checkbox" id="marks" checked>/)
  assert.match(page, /<aside class="margin" aria-label="Notes on paragraph \d+">/)
  assert.match(page, /href="\/article\/a2\/omits"/)
  assert.match(page, /≠[\s\S]*?against/)
})

test('what an article leaves out is told by others, with their words, and never by itself', async () => {
  let found = 0
  for (const { id, account } of view.articles) {
    const { omits } = await desk.read<{ omits: OmitsView }>(`/article/${id}/omits.json`)
    for (const { places, accounts, place } of [...omits.leftOut, ...omits.perhaps]) {
      found++
      assert.ok(accounts > 1)
      assert.deepEqual(places[0], place)
      for (const each of places) assert.notEqual(view.articles[each.article].account, account)
    }
    const page = await textOf(`/article/${id}/omits`)
    assert.doesNotMatch(page, /bias|score/i)
    for (const { place } of omits.leftOut) assert.ok(page.includes(view.articles[place.article].id))
  }
  assert.ok(found > 0)
})

test('what a copy leaves out is told of its origin', async () => {
  const [copy] = view.accounts.find(({ articles }) => articles.length > 1)?.articles.slice(1) ?? []
  const { omits } = await desk.read<{ omits: OmitsView }>(
    `/article/${view.articles[copy].id}/omits.json`,
  )
  assert.equal(
    omits.copyOf && view.articles[omits.copyOf.article].account,
    view.articles[copy].account,
  )
})

test('two versions are chosen, and what changed is told in facts and words', async () => {
  const untouched = await textOf('/article/a3/versions')
  assert.match(untouched, /has not changed since/)
  await revise('a2', (text) => text.replace('11 people', '14 people').replace('lake', 'laek'))
  const { diff, versions } = await desk.read<{ diff: VersionDiffView; versions: unknown[] }>(
    '/article/a2/versions.json?from=1&to=2',
  )
  assert.equal(versions.length, 2)
  assert.match(diff.told, /11.* became 14/)
  const page = await textOf('/article/a2/versions')
  assert.match(page, /<del>.*11.*<\/del>\s*<ins>.*14/)
  assert.match(page, /<option value="1" selected>/)
  const backwards = await textOf('/article/a2/versions?from=2&to=1')
  assert.match(backwards, /14.* became 11/)
  assert.equal((await desk.get('/article/a2/versions?from=1&to=9')).status, 404)
  assert.equal((await desk.get('/article/a2/versions?from=first')).status, 400)
  assert.equal((await desk.get('/article/a99/omits')).status, 404)
})

test('the API answers for articles', async () => {
  const api = '/api/v1/articles/a3'
  const { article } = await desk.read<{ article: KeptArticle }>(api)
  const passage = await desk.read<{ text: string; paragraph: number; sha256: string }>(
    `${api}/passage?start=0&end=20`,
  )
  assert.equal(passage.text, article.text.slice(0, 20))
  assert.equal(passage.paragraph, 1)
  assert.match(passage.sha256, /^[0-9a-f]{64}$/)
  const { omits } = await desk.read<{
    omits: { leftOut: { statements: { article: string }[] }[] }
  }>(`${api}/omits`)
  for (const { statements } of omits.leftOut)
    assert.ok(statements.every((each) => each.article !== 'a3'))
  const { articles } = await desk.read<{ articles: { id: string }[] }>(`${api}/reading`)
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['a3'],
  )
  const { version, diff } = await desk.read<{ version: { text: string }; diff: unknown }>(
    `${api}/versions/1`,
  )
  assert.deepEqual([version.text, diff], [article.text, null])
  const statusOf = async (path: string) => (await desk.get(path)).status
  assert.equal(await statusOf(`${api}/versions/7`), 404)
  assert.equal(await statusOf(`${api}/passage?start=5&end=2`), 404)
  assert.equal(await statusOf(`${api}/passage?start=x&end=2`), 400)
  assert.equal(await statusOf('/api/v1/articles/a99'), 404)
  assert.equal(await statusOf(`${api}?colour=red`), 400)
})

test('in parallel, lead and columns are chosen, and the end is what the lead leaves out', async () => {
  const page = await textOf('/story/s1/parallel?lead=3&with=1')
  assert.match(page, /columns-1/)
  assert.match(page, /rel="next"/)
  assert.match(page, /Told by others, not found in/)
  const none = await textOf('/story/s1/parallel?lead=1&with=')
  assert.match(none, /columns-0/)
})
