import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../../app/english.ts'
import { type Article, type BlockRole, plainArticle } from '../../../model/article.ts'

function articleOf(text: string, role: BlockRole): Article {
  return plainArticle(text, { blocks: [{ start: 0, end: text.length, role }] })
}

/** Reads one paragraph and lists its attributions as "kind | source → hearer | what is said". */
function check(text: string, expected: readonly string[], role: BlockRole = 'paragraph') {
  const { attributions } = loadEnglish().read(articleOf(text, role))
  const lines = attributions.map(({ kind, source, anonymous, to, start, end }) => {
    const hearer = to === null ? '' : ` → ${to}`
    return `${kind} | ${source}${anonymous ? ' (unnamed)' : ''}${hearer} | ${text.slice(start, end)}`
  })
  assert.deepEqual(lines, expected)
}

test('what follows a speech verb is given to its subject', () => {
  check('Police said the bridge had closed.', ['speech | Police | the bridge had closed'])
  check('The ministry said on Friday that the bridge would reopen.', [
    'speech | The ministry | the bridge would reopen',
  ])
})

test('what stands before a speech verb is given to its subject', () => {
  check('The bridge had closed, police said.', ['speech | police | The bridge had closed'])
  check('The bridge had closed, said Anna Bergholt.', [
    'speech | Anna Bergholt | The bridge had closed',
  ])
})

test('a hearer is kept', () => {
  check('Anna Bergholt told reporters that the bridge had closed.', [
    'speech | Anna Bergholt → reporters | the bridge had closed',
  ])
})

test('unnamed sources are marked, offices and groups are not', () => {
  check('The bridge had closed, a local official said.', [
    'speech | a local official (unnamed) | The bridge had closed',
  ])
  check('Witnesses said the bridge had closed.', [
    'speech | Witnesses (unnamed) | the bridge had closed',
  ])
  check('The navy said the bridge had closed.', ['speech | The navy | the bridge had closed'])
})

test('according to gives the words on its other side', () => {
  check('According to the port, the bridge had closed.', [
    'according-to | the port | the bridge had closed',
  ])
  check('The bridge had closed, according to the port.', [
    'according-to | the port | The bridge had closed',
  ])
})

test('agencies are credits', () => {
  check('The bridge had closed, Reuters reported.', ['credit | Reuters | The bridge had closed'])
  check('NORDEN (AP) - The bridge had closed.', [
    'credit | AP | NORDEN (AP) - The bridge had closed.',
  ])
})

test('a quote alone, an object or a refusal is no attribution', () => {
  check('"The bridge had closed," police said.', [])
  check('The mayor announced a plan.', [])
  check('The mayor refused to say the bridge had closed.', [])
  check('The mayor denied any wrongdoing.', [])
  check('Two self-proclaimed experts walked over the bridge.', [])
})

test('a move that suggests something says nothing', () => {
  check('The move suggests that the port will close.', [])
  check('The report suggests that the port will close.', [
    'speech | The report (unnamed) | the port will close',
  ])
})

test('a quote with its speaker is no report', () => {
  check('“He had a gun,” the suspect’s lawyer, Anna Holm, said by phone.', [])
  check('The boat was “lost”, Anna Holm said.', ['speech | Anna Holm | The boat was “lost”'])
})
