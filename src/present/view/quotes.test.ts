import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuoteChange, QuoteVariant } from '../../model/comparison.ts'
import { labelArticles } from './labels.ts'
import { createPlaces } from './places.ts'
import { cutAtChanges, viewQuote } from './quotes.ts'

const ARTICLES = labelArticles(
  [
    {
      ...{ id: 'a', source: 'a.txt', outlet: null, title: null, publishedAt: null, language: null },
      ...{ words: 3, sha256: '' },
    },
  ],
  [],
  new Map(),
)

const variant = (
  text: string,
  changes: Partial<QuoteChange>[] = [],
  article = 'a',
): QuoteVariant => ({
  passage: { article, start: 100, end: 100 + text.length, text },
  kind: 'direct',
  speakerPassage: null,
  cue: 'said',
  changes: changes.map((change) => ({
    kind: 'dropped',
    from: '',
    to: '',
    start: 0,
    end: 0,
    warning: null,
    ...change,
  })),
})

const check = (title: string, given: QuoteVariant, expected: string) =>
  test(title, () => {
    const shown = cutAtChanges(given).map(({ kind, from, to, spaceBefore, spaceAfter }) =>
      kind === 'same'
        ? to
        : `${spaceBefore ? ' ' : ''}[${from}>${to}]${spaceAfter && to === '' ? ' ' : ''}`,
    )
    assert.equal(shown.join(''), expected)
  })

check('an unchanged wording is one piece', variant('We will wait'), 'We will wait')
check(
  'a cut at the end stands apart from what was kept',
  variant('We will wait', [{ from: 'for rain', start: 112, end: 112 }]),
  'We will wait [for rain>]',
)
check(
  'a cut before a space leaves one space',
  variant('We wait here', [{ from: 'will', start: 102, end: 102 }]),
  'We [will>] wait here',
)
check(
  'a replaced word stands where it stood',
  variant('We shall wait', [{ kind: 'replaced', from: 'will', to: 'shall', start: 103, end: 108 }]),
  'We [will>shall] wait',
)
check(
  'a change outside the words is left out',
  variant('We wait', [
    { from: 'x', start: 90, end: 90 },
    { from: 'y', start: 300, end: 301 },
  ]),
  'We wait',
)
check(
  'a long cut is abridged',
  variant('Yes', [{ from: 'a b c d e f g h i j k l m n o p', start: 103, end: 103 }]),
  'Yes [a b c d e f … l m n o p>]',
)

test('equal wordings are one variant with several places, and the fullest comes first', () => {
  const variants = [
    variant('wait', [{ from: 'We will', start: 100, end: 100 }], 'a'),
    variant('We will wait', [], 'b'),
    variant('We will wait,', [], 'c'),
  ]
  const place = (article: number) => ({
    article,
    start: 0,
    end: 1,
    text: '',
    paragraph: 1,
    shared: [],
    values: [],
    isPart: false,
  })
  const places = {
    locate: (passage: { text: string; article: string }, anchor: string | null = null) => ({
      ...place('abc'.indexOf(passage.article)),
      text: passage.text,
      anchor,
    }),
    locateAll: () => [],
  }
  const view = viewQuote({ id: 'quote-1', speaker: null, accounts: 3, variants }, 0, places)
  assert.deepEqual(
    view.variants.map(({ text, fullest, places }) => [text, fullest, places.length]),
    [
      ['We will wait', true, 2],
      ['wait', false, 1],
    ],
  )
})

const namedAs = (title: string, speaker: string | null, named: string, shown: string | null) =>
  test(title, () => {
    const given = variant('We will wait')
    const speakerPassage = { ...given.passage, text: named }
    const group = {
      id: 'quote-1',
      speaker: speaker === null ? null : { name: speaker, entity: null },
      accounts: 1,
      variants: [{ ...given, speakerPassage }],
    }
    const view = viewQuote(group, 0, createPlaces(ARTICLES, new Map()))
    assert.equal(view.variants[0].places[0].as, shown)
  })

namedAs('a pronoun says nothing of who spoke', 'Tomas Veralde', 'He', null)
namedAs('nor does a part of the name', 'Tomas Veralde', 'Mr Veralde', null)
namedAs('nor a title before it', 'Tomas Veralde', 'the mayor, Tomas Veralde', null)
namedAs('an office does', 'Tomas Veralde', 'the mayor', 'the mayor')
namedAs('another spelling does', 'Ines Okaforsen', 'Okaforssen', 'Okaforssen')
namedAs('any name does where none is known', null, 'a witness', 'a witness')
