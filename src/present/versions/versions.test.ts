import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleVersion, VersionEdit } from '../../model/kept.ts'
import { toPassages } from './pieces.ts'
import { renderVersionsText } from './render-versions-text.ts'
import { toVersionsView } from './to-versions-view.ts'
import { writePassage } from './write-passage.ts'

/** The edit that makes `after` of `before`: the words between what both begin and end with. */
function edit(
  before: string,
  after: string,
  out: string,
  into: string,
  minor = false,
): VersionEdit {
  const place = (text: string, words: string, empty: number) => {
    const start = words === '' ? empty : text.indexOf(words)
    return { start, end: start + words.length, text: words }
  }
  let same = 0
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++
  const word = before.slice(0, same).trimEnd().length
  return { before: place(before, out, word), after: place(after, into, word), minor }
}

function check(before: string, after: string, edits: VersionEdit[], ...expected: string[]): void {
  const passages = toPassages(before, after, edits).map(({ pieces }) =>
    pieces
      .map(({ kind, text }) => ({ same: text, out: `[-${text}-]`, in: `{+${text}+}` })[kind])
      .join(''),
  )
  assert.deepEqual(passages, expected)
}

const one = (before: string, after: string, out: string, into: string, expected: string) =>
  check(before, after, [edit(before, after, out, into)], expected)

test('words out and in stand where they stood, parted as they were', () => {
  one('Nine died.', 'Ten died.', 'Nine', 'Ten', '[-Nine-] {+Ten+} died.')
  one('Then nine died.', 'Then ten died.', 'nine', 'ten', 'Then [-nine-] {+ten+} died.')
  one('The bridge.', 'The old bridge.', '', 'old', 'The {+old+} bridge.')
  one('The old bridge.', 'The bridge.', 'old', '', 'The [-old-] bridge.')
  one('Now it is shut.', 'it is shut.', 'Now', '', '[-Now-] it is shut.')
  one('It is, then.', 'It is then.', ',', '', 'It is[-,-] then.')
  one('It is.', 'It is.\n\nSo it was.', '', 'So it was.', '{+So it was.+}')
  one('It is.\n\nSo it was.', 'It is.', 'So it was.', '', 'It is. [-So it was.-]')
})

test('a passage shows a line of the text around its edits, and of no other paragraph', () => {
  const words = 'the quick brown fox and the lazy dog went over to the other side of it '
  one(
    `${words.repeat(3)}nine ${words.repeat(3)}`,
    `${words.repeat(3)}ten ${words.repeat(3)}`,
    'nine',
    'ten',
    '… fox and the lazy dog went over to the other side of it [-nine-] {+ten+} the quick brown fox and the lazy dog went over to the other …',
  )
  one('A.\n\nNine died.\n\nB.', 'A.\n\nTen died.\n\nB.', 'Nine', 'Ten', '[-Nine-] {+Ten+} died.')
})

test('edits that stand close are one passage, others are not', () => {
  const near = ['Nine died and two fled.', 'Ten died and three fled.'] as const
  const edits = [
    edit('Nine', 'Ten', 'Nine', 'Ten'),
    {
      before: { start: 14, end: 17, text: 'two' },
      after: { start: 13, end: 18, text: 'three' },
      minor: false,
    },
  ]
  check(...near, edits, '[-Nine-] {+Ten+} died and [-two-] {+three+} fled.')
  check(
    ...near,
    [edits[0], { ...edits[1], minor: true }],
    '[-Nine-] {+Ten+} died and three fled.',
    'Ten died and [-two-] {+three+} fled.',
  )
})

const version = (given: Partial<ArticleVersion>): ArticleVersion => ({
  articleId: 'a',
  version: 1,
  seenAt: '2031-05-06T10:00:00Z',
  title: null,
  text: 'Nine died',
  sha256: '0',
  change: null,
  ...given,
})

const VIEW = toVersionsView('a', [
  version({
    version: 2,
    seenAt: '2031-05-06T11:30:00Z',
    title: 'Ten <b>dead</b>\u001b[31m',
    text: 'Ten died.',
    change: {
      wordsIn: 1,
      wordsOut: 1,
      minor: false,
      edits: [
        edit('Nine died', 'Ten died.', 'Nine', 'Ten'),
        {
          before: { start: 9, end: 9, text: '' },
          after: { start: 8, end: 9, text: '.' },
          minor: true,
        },
      ],
    },
  }),
  version({}),
])

test('the terminal shows the latest version first and counts the minor edits', () => {
  assert.equal(
    renderVersionsText(VIEW, { width: 60, colour: false }),
    `Version 2, seen 6 May 2031, 11:30
  Ten <b>dead</b>\\u{1b}[31m
  1 word out, 1 word in

  [-Nine-] {+Ten+} died.

  … and 1 minor edit (--all)

Version 1, seen 6 May 2031, 10:00
`,
  )
  const all = renderVersionsText(VIEW, { width: 60, colour: false, all: true })
  assert.match(all, /Ten died\{\+\.\+\} \(minor\)/)
})

test('the page escapes what the outlets wrote', () => {
  const pieces = [
    { kind: 'out', text: 'Nine' },
    { kind: 'in', text: 'Ten <b>dead</b>\u001b' },
  ] as const
  const { markup } = writePassage({ pieces })
  assert.match(markup, /<del><span class="unseen">\[cut: <\/span>Nine</)
  assert.match(markup, /Ten &lt;b&gt;dead&lt;\/b&gt;\[U\+001B\]/)
})

test('the JSON has each edit with its place in both texts', () => {
  const [first, second] = VIEW.versions
  assert.equal(first.change, null)
  assert.deepEqual(second.change?.passages[0].edits, [
    { before: { start: 0, end: 4, text: 'Nine' }, after: { start: 0, end: 3, text: 'Ten' } },
  ])
})
