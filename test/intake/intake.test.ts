import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runSynoptic } from '../command-line/run.ts'
import { makeDocx, paragraph, run } from '../documents/make-docx.ts'
import { makePdf, packSpaces, setLines } from '../documents/make-pdf.ts'
import { FERRY, MILL, page } from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-intake-'))
after(() => rmSync(folder, { recursive: true }))

function write(name: string, body: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, body)
  return path
}

const one = write('ferry/one.txt', `Ferry runs aground off Tolla\n\n${FERRY[0]}`)
const two = write('ferry/two.html', page('Rescuers save 84 from ferry', FERRY[1]))
const three = write('mill/three.txt', `Fire destroys mill of Wexmoor\n\n${MILL[0]}`)
const four = write('mill/four.txt', `Two burnt in Wexmoor fire\n\n${MILL[1]}`)

const wrap = (text: string) => text.match(/.{1,80}(?:\s|$)/g) ?? []

test('a mail, a Word document and a PDF are compared with a text', () => {
  const mail = write(
    'docs/a.eml',
    `From: Tolla Courier <news@courier.test>\nSubject: Ferry aground\nDate: Wed, 7 May 2031 08:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${FERRY[1]}\n`,
  )
  const word = write('docs/b.docx', makeDocx(paragraph(run(FERRY[0]))))
  const pdf = write('docs/c.pdf', makePdf([setLines(wrap(FERRY[1]))]))
  const { code, stdout } = runSynoptic(['compare', '--json', one, mail, word, pdf])
  assert.equal(code, 0)
  const { articles, reuse } = JSON.parse(stdout)
  assert.deepEqual(articles.map(({ id }: { id: string }) => id).sort(), ['a', 'b', 'c', 'one'])
  const mailed = articles.find(({ id }: { id: string }) => id === 'a')
  assert.deepEqual(
    [mailed.outlet, mailed.title, mailed.publishedAt],
    ['Tolla Courier', 'Ferry aground', '2031-05-07T08:00:00Z'],
  )
  assert.ok(reuse.length > 0)
})

test('a document that unpacks to 400 MB is told within the limits, and the others are compared', () => {
  const bomb = write('bomb.pdf', makePdf([[]], { packed: packSpaces(400) }))
  const { code, stderr } = runSynoptic(['compare', '--json', one, two, bomb])
  assert.equal(code, 4)
  assert.match(stderr, /bomb\.pdf: it (?:takes too much memory|could not be read within)/)
})

test('a page that asks for consent is told as one, and is no article', () => {
  const wall = write(
    'wall.html',
    page('We value your privacy', 'We and our 90 partners store data.'),
  )
  const { code, stdout, stderr } = runSynoptic(['compare', '--json', one, two, wall])
  assert.deepEqual([code, JSON.parse(stdout).articles.length], [4, 2])
  assert.match(stderr, /wall\.html: This page asks for consent/)
})

test('a file that is given twice is told and used once', () => {
  const { code, stdout, stderr } = runSynoptic(['compare', '--json', one, two, one])
  assert.deepEqual([code, JSON.parse(stdout).articles.length], [0, 2])
  assert.match(stderr, /one\.txt: it was given twice/)
  assert.equal(runSynoptic(['compare', '--json', '--quiet', one, two, one]).stderr, '')
})

test('the folder beside a saved page is passed over and told once', () => {
  const saved = join(folder, 'saved')
  write('saved/Fire.html', page('Fire destroys mill', MILL[0]))
  write('saved/Fire_files/ad.html', page('Buy a boat', 'A boat is waiting for you on the lake.'))
  write('saved/Brand.html', page('Two burnt', MILL[1]))
  write(
    'saved/Brand-Dateien/frame.html',
    page('Buy a car', 'A car is waiting for you on the road.'),
  )
  write('saved/Brand-Dateien/style.css', 'p {}')
  write('saved/my_files/note.txt', `Note on the mill\n\n${MILL[0]}`)
  const { code, stdout, stderr } = runSynoptic(['compare', '--json', saved])
  assert.deepEqual([code, JSON.parse(stdout).articles.length], [0, 3])
  assert.equal(stderr.split('\n').filter((line) => line.includes('passed over')).length, 1)
})

test('a folder, and files of other kinds, can be grouped', () => {
  const { code, stdout } = runSynoptic(['group', '--json', join(folder, 'ferry'), three, four])
  assert.equal(code, 0)
  const stories = JSON.parse(stdout).stories.map((story: { articles: string[] }) =>
    story.articles.toSorted(),
  )
  assert.deepEqual(stories.toSorted(), [
    ['four', 'three'],
    ['one', 'two'],
  ])
})

test('two events are said first, on stdout and in JSON, and have no common brief', () => {
  const given = [one, three, two, four]
  const { code, stdout } = runSynoptic(['compare', ...given, '--no-color'])
  assert.equal(code, 0)
  assert.match(
    stdout,
    /These 4 articles tell of 2 different events\. Each is compared by itself\.\n/,
  )
  assert.match(stdout, / 1 {2}.*\n[\s\S]* 2 {2}.*\n[\s\S]*Event 1 of 2[\s\S]*Event 2 of 2/)
  const json = JSON.parse(runSynoptic(['compare', '--json', ...given]).stdout)
  assert.deepEqual(Object.keys(json).slice(0, 2), ['format', 'events'])
  assert.deepEqual(
    [json.articles.length, json.brief, json.notes[0].code],
    [4, [], 'different-events'],
  )
  assert.deepEqual(
    json.events.map(({ articles }: { articles: string[] }) => articles.toSorted()).toSorted(),
    [
      ['four', 'three'],
      ['one', 'two'],
    ],
  )
  for (const { comparison } of json.events) assert.ok(comparison.brief.length > 0)
})

test('each of two events has a page, and its letters go on', () => {
  const file = join(folder, 'out', 'report.html')
  const csv = join(folder, 'tables')
  const given = [one, three, two, four]
  assert.equal(runSynoptic(['compare', ...given, '--html', file, '--csv', csv]).code, 0)
  assert.match(readFileSync(file, 'utf8'), /report-1\.html[\s\S]*report-2\.html/)
  assert.match(readFileSync(join(folder, 'out', 'report-2.html'), 'utf8'), /Wexmoor|Tolla/)
  assert.ok(existsSync(join(csv, 'event-1')) && existsSync(join(csv, 'event-2')))
  const markdown = runSynoptic(['compare', ...given, '--md']).stdout
  assert.match(markdown, /^\*\*These 4 articles[\s\S]*\*Event 2 of 2\*/)
  const { code, stdout } = runSynoptic(['explain', ...given, '--at', 'D:2', '--no-color'])
  assert.deepEqual([code, /D\s¶2/.test(stdout)], [0, true])
  const refused = runSynoptic(['compare', ...given, '--html', '-'])
  assert.deepEqual([refused.code, /name of a file/.test(refused.stderr)], [2, true])
})

test('one event is compared as ever, in one report', () => {
  const { stdout } = runSynoptic(['compare', '--json', one, two])
  assert.equal('events' in JSON.parse(stdout), false)
})

test('an outlet for a file that is not there ends it, and so does an address without a beginning', () => {
  const { code, stderr } = runSynoptic(['compare', one, '--outlet', 'Courier=oen.txt'])
  assert.deepEqual([code, /there is no such file/.test(stderr)], [2, true])
  const bare = runSynoptic(['read', 'www.courier.test/ferry'])
  assert.deepEqual([bare.code, /begins with https/.test(bare.stderr)], [3, true])
})
