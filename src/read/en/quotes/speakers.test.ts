import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../../app/english.ts'
import { parseArticle } from '../../../extract/parse-article.ts'
import { readArticle } from '../../../pipeline.ts'

/** Each quote as "words — speaker"; each line of the text is a paragraph. */
function check(text: string, ...expected: string[]): void {
  const article = parseArticle({ source: 'invented.txt', body: text.replaceAll('\n', '\n\n') })
  const found = readArticle(article, loadEnglish()).quotes.map(
    ({ start, end, speaker }) => `${article.text.slice(start, end)} — ${speaker?.name ?? 'nobody'}`,
  )
  assert.deepEqual(found, expected)
}

test('a description between a name and its verb does not speak', () => {
  check('Anna Holm, lead writer and editor says: “It is done.”', 'It is done. — Anna Holm')
  check('Anna Holm – a friend of the club – said: “It is done.”', 'It is done. — Anna Holm')
})

test('titles cut short belong to the name behind them', () => {
  check('“It is done,” said Dist. Atty. Anna Holm.', 'It is done, — Anna Holm')
  check('“It is done,” said Asst. Supt. Anna Holm.', 'It is done, — Anna Holm')
})

test('any verb tells of speaking behind a comma in marks', () => {
  check('“It is done at last,” Anna Holm chirped.', 'It is done at last, — Anna Holm')
  check('“Is it done at last?” chirped Anna Holm.', 'Is it done at last? — Anna Holm')
})

test('whoever is described does not describe', () => {
  check(
    'Anna Holm, described as “the best we have” by Bo Lund, left.',
    'the best we have — Bo Lund',
  )
  check('Anna Holm described it as “the best we have”.', 'the best we have — Anna Holm')
})

test('a colon hands over for those behind the last quote of its line', () => {
  check(
    'Bo Lund wrote: “It is over now.” while his colleague Anna Holm was more hopeful:\n“It is not over yet, my friends.”',
    'It is over now. — Bo Lund',
    'It is not over yet, my friends. — Anna Holm',
  )
})

test('“the company” goes back to the one that the text is about', () => {
  const news = 'Lindby Software Ltd shipped a repair on Monday. It took a week.\n'
  check(`${news}“We know about it,” the company said.`, 'We know about it, — Lindby Software Ltd')
  check(
    `${news}“We know about it,” the software maker said.`,
    'We know about it, — Lindby Software Ltd',
  )
  check(`${news}“We know about it,” a company said.`, 'We know about it, — company')
  check(
    'Lindby Software Ltd left. Nothing happened. Holm Motors Inc came. Nothing happened.\n“We know about it,” the company said.',
    'We know about it, — company',
  )
})

test('“the ministry” goes back to the one that is named', () => {
  check(
    'The Ministry of Health met on Monday. Anna Holm was there.\n“We know about it,” the ministry said.',
    'We know about it, — Ministry of Health',
  )
})

test('a slip of the pen does not make a new speaker', () => {
  const news = 'Anna Lundgren, an engineer, was glad.\n'
  check(`${news}“It is over now,” Lungren said.`, 'It is over now, — Anna Lundgren')
  check(`${news}“It is over now,” Landsman said.`, 'It is over now, — Landsman')
})

test('two who are named together speak together', () => {
  check('Anna Holm and Bo Lund said: “We are sorry.”', 'We are sorry. — Anna Holm and Bo Lund')
  check('“We are sorry,” said Anna Holm and Bo Lund.', 'We are sorry, — Anna Holm and Bo Lund')
  check('Anna Holm left and Bo Lund said: “We are sorry.”', 'We are sorry. — Bo Lund')
})

test('a subject with a verb of its own is not who speaks', () => {
  check(
    'Anna Holm, an engineer, said rain was “everywhere we looked”.',
    'everywhere we looked — Anna Holm',
  )
})

test('a passive that names nobody leaves the speaker open', () => {
  check(
    'Anna Holm has been described as “the best we ever had here”.',
    'the best we ever had here — nobody',
  )
  check('The plan was hailed by Bo Lund as “the best we had”.', 'the best we had — Bo Lund')
})

test('a place in a compound does not speak', () => {
  check('Lindby-based Holm Motors said it was “very sorry”.', 'very sorry — Holm Motors')
})

test('a participle goes with the subject of the verb before it', () => {
  check(
    'Anna Holm threw stones and other objects while shouting that it was “all over now”.',
    'all over now — Anna Holm',
  )
})

test('a statement speaks for those it is of', () => {
  check('“We are sorry,” said a statement of the organisers.', 'We are sorry, — organisers')
})

test('nobody speaks of himself by name in what he adds', () => {
  check(
    '“We are glad,” police spokesman Karl Berg said. No shots were fired when Bo Lund was taken, he added. “It was quiet.”',
    'We are glad, — Karl Berg',
    'It was quiet. — Karl Berg',
  )
})

test('“I” outside marks is the writer', () => {
  check(
    'Anna Holm came in. I said it was “a fine day for all of us”.',
    'a fine day for all of us — nobody',
  )
})

test('an office of another body has another bearer', () => {
  check(
    'President Anna Holm came to town.\n“It was late,” the club’s new treasurer said.\n“It was cold,” the club’s national president said.',
    'It was late, — club’s new treasurer',
    'It was cold, — club’s national president',
  )
})

test('a trade that looks like a verb is a title', () => {
  check('“We must win,” striker Bo Lund, 24, told the club.', 'We must win, — Bo Lund')
})
