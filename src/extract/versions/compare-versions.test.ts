import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Article, type BlockRole, plainArticle } from '../../model/article.ts'
import { compareVersions } from './compare-versions.ts'

/** Paragraphs, with their role before a bar where it is another than `paragraph`. */
function articleOf(...paragraphs: readonly string[]): Article {
  const parts = paragraphs.map((each) => {
    const bar = each.indexOf('|')
    return bar < 0
      ? { role: 'paragraph' as const, text: each }
      : { role: each.slice(0, bar) as BlockRole, text: each.slice(bar + 1) }
  })
  let start = 0
  const blocks = parts.map(({ role, text }) => {
    const block = { start, end: start + text.length, role }
    start = block.end + 2
    return block
  })
  return plainArticle(parts.map(({ text }) => text).join('\n\n'), { blocks })
}

/** Edits as "[out|in]", with a "~" before those that are minor. */
function show(before: Article, after: Article): string[] {
  return compareVersions(before, after).edits.map((edit) => {
    assert.equal(before.text.slice(edit.before.start, edit.before.end), edit.before.text)
    assert.equal(after.text.slice(edit.after.start, edit.after.end), edit.after.text)
    return `${edit.minor ? '~' : ''}[${edit.before.text}|${edit.after.text}]`
  })
}

function check(before: string | string[], after: string | string[], ...edits: string[]): void {
  assert.deepEqual(show(articleOf(...[before].flat()), articleOf(...[after].flat())), edits)
}

test('words in and out are found where they stand', () => {
  check('Nine people died.', 'Eleven people died.', '[Nine|Eleven]')
  check('The bridge is shut.', 'The old bridge is not shut.', '[|old]', '[|not]')
  check('The old bridge is shut.', 'The bridge is shut.', '[old|]')
  check(['It is shut.'], ['It is shut.', 'Ann Lee said so.'], '[|Ann Lee said so.]')
  check(['It is shut.', 'So it was.'], ['So it was.'], '[It is shut.|]')
  check('', 'It is shut.', '[|It is shut.]')
  check('', '')
})

test('a sentence that was written anew is one edit', () => {
  check(
    'Police shut the bridge late on Monday.',
    'Engineers closed the crossing early on Tuesday.',
    '[Police shut the bridge late on Monday|Engineers closed the crossing early on Tuesday]',
  )
})

test('the words in and out are counted', () => {
  const change = compareVersions(
    articleOf('Nine people died, police say.', 'It is shut.'),
    articleOf('Eleven people died.', 'It is shut.'),
  )
  assert.deepEqual([change.wordsIn, change.wordsOut, change.minor], [1, 3, false])
})

test('white space and how marks are set are no edits', () => {
  check('"We can\'t," he said - twice...', '“We can’t,” he said — twice…')
  check(['It is shut. So it was.'], ['It is shut.', 'So it was.'])
})

const minor: readonly (readonly [string, string])[] = [
  ['It was shut, she said.', 'It was shut she said.'],
  ['It was shut; nobody knew.', 'It was shut. Nobody knew.'],
  ['The goverment shut it.', 'The government shut it.'],
  ['They recieved it.', 'They received it.'],
  ['Goverment shuts it.', 'Government shuts it.'],
  ['Investgiation opens.', 'Investgiation opens!'],
  ['It was overtkaen.', 'It was overtaken.'],
  ['It occured there.', 'It occurred there.'],
  ['It is a seperate matter.', 'It is a separate matter.'],
  ['The Council shut it.', 'The council shut it.'],
  ['It was organised well.', 'It was organized well.'],
  ['A cease-fire holds.', 'A ceasefire holds.'],
  ['A cease fire holds.', 'A ceasefire holds.'],
  ['It is a honour.', 'It is an honour.'],
  ['In the café it rained.', 'In the cafe it rained.'],
  ['Its shut.', "It's shut."],
  ['It rose 5 per cent.', 'It rose 5 percent.'],
  ['It cost 1000 crowns.', 'It cost 1,000 crowns.'],
]
for (const [before, after] of minor)
  test(`"${after}" is a minor edit`, () => {
    const change = compareVersions(articleOf(before), articleOf(after))
    assert.equal(change.minor, true)
    assert.equal(change.edits.length, 1)
  })

const telling: readonly (readonly [string, string])[] = [
  ['Nine died.', 'Ten died.'],
  ['It took 9 hours.', 'It took 8 hours.'],
  ['It cost 1.5 crowns.', 'It cost 15 crowns.'],
  ['It cost $5.', 'It cost €5.'],
  ['It rose 5.', 'It rose 5%.'],
  ['It is shut.', 'It is not shut.'],
  ['It is now shut.', 'It is not shut.'],
  ['They can go.', "They can't go."],
  ['Jon Smith came.', 'John Smith came.'],
  ['Mayor Lind came.', 'Mayor Lint came.'],
  ['He was killed.', 'He was billed.'],
  ['He is the killer.', 'He was killed.'],
  ['The trial is long.', 'The trail is long.'],
  ['Police stepped in.', 'Police stopped in.'],
  ['They heard shooting.', 'They heard shouting.'],
  ['He was signing.', 'He was singing.'],
  ['It was filed.', 'It was filled.'],
  ['Zelenksy came.', 'Zelensky came.'],
  ['The contacts ended.', 'The contracts ended.'],
  ['It was not able.', 'It was notable.'],
  ['It was a part.', 'It was apart.'],
  ['“The voters’ goverment,” he said.', '“The voters’ government,” he said.'],
  ['We were there.', "We we're there."],
  ['The county paid.', 'The country paid.'],
  ['He could go.', 'He would go.'],
  ['The suspect fled.', 'The suspects fled.'],
  ['They were charged.', 'They were changed.'],
  ['The plant is legal.', 'The plant is illegal.'],
  ['The envoy resigned.', 'The envoy re-signed.'],
  ['They left us here.', 'They left US here.'],
  ['The mayor to go?', 'The mayor to go.'],
  ['He called it a shame.', 'He called it “a shame”.'],
  ['“We recieved it,” he said.', '“We received it,” he said.'],
  ['“We will go,” he said.', '“We may go,” he said.'],
  ['It is shut.', 'It is shut. Correction: it was never open.'],
]
for (const [before, after] of telling)
  test(`"${after}" for "${before}" is no minor edit`, () =>
    assert.equal(compareVersions(articleOf(before), articleOf(after)).minor, false))

test('what furnishes the page is minor whatever it says', () => {
  check(
    ['It is shut.', 'furniture|Related: Nine more bridges'],
    ['It is shut.', 'furniture|Related: Ten old mills'],
    '~[Nine more bridges|Ten old mills]',
  )
  check(['It is shut.', '3 min read'], ['It is shut.', '4 min read'], '~[3|4]')
  check(
    ['Updated at 10:40, 6 May 2031', 'It is shut.'],
    ['Updated at 11:15, 6 May 2031', 'It is shut.'],
    '~[10:40|11:15]',
  )
  check(
    ['caption|The bridge on Monday', 'It is shut.'],
    ['It is shut.', 'caption|The bridge on Tuesday'],
    '~[The bridge on Monday|]',
    '~[|The bridge on Tuesday]',
  )
  check(['credit|By Ann Lee', 'It is shut.'], ['It is shut.'], '~[By Ann Lee|]')
})

const passing: readonly (readonly [string, string])[] = [
  ['10 minutes ago', '12 minutes ago'],
  ['First published on Tue 6 May 2031 10.40 BST', 'First published on Tue 6 May 2031 10.45 BST'],
  ['Updated 10:40 GMT', 'Updated 11:15 GMT'],
  ['Reading time: 4 minutes', 'Reading time: 5 minutes'],
  ['1,204 views', '1,340 views'],
  ['Share 120', 'Share 140'],
  ['By Ann Lee in Wexmoor', 'By Ann Lee and Bo Ek in Wexmoor'],
  ['(Adds details)', '(Updates with quotes)'],
  ['UPDATE 1', 'UPDATE 2'],
  ['Developing story', 'Breaking news'],
]
for (const [before, after] of passing)
  test(`"${after}" for "${before}" is minor in a paragraph of its own`, () => {
    const change = compareVersions(
      articleOf('It is shut.', before, 'So it was.'),
      articleOf('It is shut.', after, 'So it was.'),
    )
    assert.equal(change.minor, true)
  })

const staying: readonly (readonly [string, string])[] = [
  ['10 people came.', '12 people came.'],
  ['Published figures show 10 dead.', 'Published figures show 12 dead.'],
  ['Shares fell 120 points.', 'Shares fell 140 points.'],
  ['By Monday it was shut.', 'By Tuesday it was shut.'],
  ['(Corrects the day)', '(Corrects the day and the place)'],
  ['Live wires fell.', 'Dead wires fell.'],
]
for (const [before, after] of staying)
  test(`"${after}" for "${before}" is no minor edit in a paragraph of its own`, () => {
    const change = compareVersions(articleOf('It is.', before), articleOf('It is.', after))
    assert.equal(change.minor, false)
  })

test('a headline and a subheading report', () => {
  check(['headline|Nine dead', 'It is shut.'], ['headline|Ten dead', 'It is shut.'], '[Nine|Ten]')
  check(['headline|Live: nine dead', 'It is.'], ['headline|Live: ten dead', 'It is.'], '[nine|ten]')
  check(['It is.', 'subheading|No cracks'], ['It is.', 'subheading|Cracks'], '[No cracks|Cracks]')
})

test('a correction is never minor, even in the furniture', () => {
  const note = 'furniture|Correction: an earlier version gave the wrong day.'
  check(
    ['It is shut.'],
    ['It is shut.', note],
    '[|Correction: an earlier version gave the wrong day.]',
  )
})

test('no change of a correction is a small one', () => {
  const note = (word: string) => `correction|Correction: the goverment ${word}.`
  check(
    ['It is shut.', note('pays').replace('goverment', 'government')],
    ['It is shut.', note('pays')],
    '[government|goverment]',
  )
})

test('one telling edit makes the change telling', () => {
  const change = compareVersions(
    articleOf('The goverment says nine died.'),
    articleOf('The government says ten died.'),
  )
  assert.deepEqual([change.minor, change.edits.map((edit) => edit.minor)], [false, [true, false]])
})

test('long texts are compared in bounded time', () => {
  const long = (word: string) =>
    articleOf(Array.from({ length: 20_000 }, (_, i) => `${word}${i % 900}`).join(' '))
  const change = compareVersions(long('a'), long('b'))
  assert.deepEqual([change.wordsOut, change.wordsIn], [20_000, 20_000])
})

test('a lexicon tells slips from other words', () => {
  const words = new Set('police shut bridge council trial trail charged changed'.split(' '))
  const isMinor = (before: string, after: string) =>
    compareVersions(articleOf(before), articleOf(after), { isWord: (word) => words.has(word) })
      .minor
  assert.equal(isMinor('The polce shut it.', 'The police shut it.'), true)
  assert.equal(isMinor('The coucnil shut it.', 'The council shut it.'), true)
  assert.equal(isMinor('The brigde is shut.', 'The bridge is shut.'), true)
  assert.equal(isMinor('The trial is shut.', 'The trail is shut.'), false)
  assert.equal(isMinor('It was charged.', 'It was changed.'), false)
  assert.equal(isMinor('It was the polcie.', 'It was the plice.'), false)
  assert.equal(isMinor('They saw Polce.', 'They saw Police.'), false)
  assert.equal(isMinor('“The polce came.”', '“The police came.”'), false)
})
