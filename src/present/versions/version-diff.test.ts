import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleVersion, VersionEdit } from '../../model/kept.ts'
import type { VersionFact } from '../../model/version-facts.ts'
import { tellFacts, toVersionDiffView } from './to-version-diff-view.ts'

const version = (number: number, text: string): ArticleVersion => ({
  ...{ articleId: 'a1', version: number, seenAt: '2031-05-06T10:00:00Z', title: null, text },
  ...{ sha256: '', change: null },
})

/** The edit that puts one word for another; each stands once. */
function edit(before: string, after: string, out: string, into: string, minor: boolean) {
  const place = (text: string, word: string) => {
    const start = text.indexOf(word)
    return { start, end: start + word.length, text: word }
  }
  return { before: place(before, out), after: place(after, into), minor } satisfies VersionEdit
}

test('telling words stand in the text, and minor edits apart from it', () => {
  const before = 'Nine boats are missing.\n\nThe goverment sends help.'
  const after = 'Ten boats are missing.\n\nThe government sends help.'
  const edits = [
    edit(before, after, 'Nine', 'Ten', false),
    edit(before, after, 'goverment', 'government', true),
  ]
  const { paragraphs, minor } = toVersionDiffView(
    version(1, before),
    version(2, after),
    { edits, wordsIn: 2, wordsOut: 2, minor: false },
    [],
  )
  const show = (pieces: (typeof paragraphs)[number]) =>
    pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${kind} ${text}]`)).join('')
  assert.deepEqual(paragraphs.map(show), [
    '[out Nine] [in Ten] boats are missing.',
    'The government sends help.',
  ])
  assert.deepEqual(minor.map(show), ['The [out goverment] [in government] sends help.'])
})

test('facts are told in a sentence, and of many the first', () => {
  const span = { start: 0, end: 1 }
  const value = { kind: 'value', thing: null, before: span, after: span } as const
  const facts: VersionFact[] = [
    { ...value, from: '12', to: '14' },
    { kind: 'quote-went', speaker: 'Mara Teel', text: 'No.', span },
    { kind: 'headline', from: 'A', to: 'B' },
    { kind: 'correction', text: 'C', span },
    { kind: 'quote-came', speaker: null, text: 'Yes.', span },
  ]
  assert.equal(
    tellFacts(facts),
    '12 became 14; a quote of Mara Teel went; the headline changed; a correction came; 1 more.',
  )
  assert.equal(tellFacts(facts.slice(4)), 'A quote came.')
  assert.match(tellFacts([]), /^No figure, date or quote changed/)
})
