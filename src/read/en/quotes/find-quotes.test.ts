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

test('a speech verb after the quote names its speaker', () => {
  check('“The bridge is closed,” said Anna Holm.', 'The bridge is closed, — Anna Holm')
  check('“The bridge is closed,” Anna Holm told reporters.', 'The bridge is closed, — Anna Holm')
  check('“Is the bridge closed?” Anna Holm asked.', 'Is the bridge closed? — Anna Holm')
})

test('a speech verb before the quote names its speaker', () => {
  check('Anna Holm said: “The bridge is closed.”', 'The bridge is closed. — Anna Holm')
  check('Anna Holm said the bridge was “badly hurt”.', 'badly hurt — Anna Holm')
  check('Anna Holm told the court that it was “a bad day”.', 'a bad day — Anna Holm')
})

test('both halves of a split quote have one speaker', () => {
  check(
    '“The bridge is closed,” said Anna Holm, an engineer, “and it will stay closed.”',
    'The bridge is closed, — Anna Holm',
    'and it will stay closed. — Anna Holm',
  )
  check(
    '“The bridge is closed,” Anna Holm said. “It will stay closed for weeks.”',
    'The bridge is closed, — Anna Holm',
    'It will stay closed for weeks. — Anna Holm',
  )
})

test('“according to” names a speaker on either side', () => {
  check('The bridge is “beyond repair”, according to Anna Holm.', 'beyond repair — Anna Holm')
  check('According to Anna Holm, the bridge is “beyond repair”.', 'beyond repair — Anna Holm')
})

test('a name and a colon are enough', () => {
  check('Anna Holm: “We will close the bridge.”', 'We will close the bridge. — Anna Holm')
})

test('the name is found beside a description, before or after it', () => {
  check(
    'Anna Holm, an engineer at the port of Lindby, said: “The bridge is closed.”',
    'The bridge is closed. — Anna Holm',
  )
  check(
    '“The bridge is closed,” said the mayor of Lindby, Anna Holm.',
    'The bridge is closed, — Anna Holm',
  )
  check(
    '“The bridge is closed,” said harbour engineer Anna Holm.',
    'The bridge is closed, — Anna Holm',
  )
})

test('the subject is neither an object nor inside a prepositional phrase', () => {
  check(
    'Anna Holm met Peter Lund in Oslo on Monday and said the talks were “very useful”.',
    'very useful — Anna Holm',
  )
  check(
    'Anna Holm criticised Peter Lund in a letter to the court, saying: “He was never there.”',
    'He was never there. — Anna Holm',
  )
  check(
    'The decision was welcomed by Anna Holm, who said: “We have waited for years.”',
    'We have waited for years. — Anna Holm',
  )
})

test('the passive gives the words to whoever follows “by”', () => {
  check(
    'The plan was described by Anna Holm as “a costly mistake”.',
    'a costly mistake — Anna Holm',
  )
  check(
    'The Lindby Post quoted Anna Holm as saying: “We will appeal.”',
    'We will appeal. — Anna Holm',
  )
})

test('a pronoun goes back to the one who spoke', () => {
  check(
    'Peter Lund came to see Anna Holm.\n“We won,” said Anna Holm.\n“It was a hard match,” she added.',
    'We won, — Anna Holm',
    'It was a hard match, — Anna Holm',
  )
  check(
    'Anna Holm met Peter Lund on Monday. “We have no plans to sell,” he said.',
    'We have no plans to sell, — Peter Lund',
  )
})

test('a pronoun can go back to somebody without a name', () => {
  check(
    'The road was blocked, a local official told reporters.\n“We have no power now,” he added.',
    'We have no power now, — local official',
  )
})

test('“they” goes back to those with whom the sentence before opens', () => {
  check(
    'Residents were angry. They said the mayor had been “asleep at the wheel”.',
    'asleep at the wheel — Residents',
  )
})

test('an age stands for somebody as a pronoun does', () => {
  check(
    'Striker Leo Fanti scored twice. “It was the best night of my life,” the 24-year-old said.',
    'It was the best night of my life, — Leo Fanti',
  )
})

test('a clause that a preposition opens has a subject of its own', () => {
  check(
    'Shares in Maplin Foods fell after chief executive Dora Quist warned of “a very hard year”.',
    'a very hard year — Dora Quist',
  )
})

test('a colon hands over after any verb', () => {
  check(
    'Leo Fanti sang. His coach, Marta Silva, was calm: “We gave away two silly goals.”',
    'We gave away two silly goals. — Marta Silva',
  )
})

test('a role goes back to the person who bears it', () => {
  check(
    'Anna Holm, a doctor at the clinic, arrived first.\n“There were many wounded,” said the doctor.',
    'There were many wounded, — Anna Holm',
  )
  check(
    'Swedish minister Anna Holm met Danish minister Peter Lund.\n“We agree,” the Danish minister said.',
    'We agree, — Peter Lund',
  )
})

test('a statement speaks for whoever issued it', () => {
  check(
    'The fire is out, according to a statement from Lindby Council. “All are safe,” the statement said.',
    'All are safe, — Lindby Council',
  )
})

test('unnamed sources keep their description, without the article', () => {
  check(
    '“The bridge is closed,” a spokesman for the port said.',
    'The bridge is closed, — spokesman for the port',
  )
  check('“The bridge is closed,” police said.', 'The bridge is closed, — police')
  check('“Nobody told us anything,” said one, who gave no name.', 'Nobody told us anything, — one')
})

test('an open paragraph goes on in the next', () => {
  check(
    '“The bridge is closed,” said Anna Holm. “It was old.\n“We will build another one soon.”',
    'The bridge is closed, — Anna Holm',
    'It was old. — Anna Holm',
    'We will build another one soon. — Anna Holm',
  )
})

test('a quote of its own paragraph belongs to whoever spoke before it', () => {
  check(
    'Anna Holm said the bridge would close.\n“It was built in a hurry and nobody checked it.”',
    'It was built in a hurry and nobody checked it. — Anna Holm',
  )
  check(
    'Anna Holm wrote on her page:\n“It was built in a hurry and nobody checked it.”',
    'It was built in a hurry and nobody checked it. — Anna Holm',
  )
})

test('a headline’s words in marks belong to whoever said them below', () => {
  check(
    'Bridge was a ‘costly mistake’, court hears\nAnna Holm told the court: “It was a costly mistake.”',
    'costly mistake — Anna Holm',
    'It was a costly mistake. — Anna Holm',
  )
})

test('names, titles and terms in marks are no quotes', () => {
  check('They sailed the yacht “Silver Wave” to Lindby.')
  check('The bridge, known as “the Needle”, is closed.')
  check('He wrote a novel called “The Long Winter”.')
  check('Anna Holm, nicknamed “the Owl”, won the race.')
  check('The so-called “death cap” is a mushroom.')
  check('Holm was charged with “wilful neglect” in May.')
})

test('a verb that gives a verdict makes a quote of one word', () => {
  check('Anna Holm called the plan “dangerous”.', 'dangerous — Anna Holm')
  check('Anna Holm described the plan as “reckless”.', 'reckless — Anna Holm')
})

test('a quote keeps its cue, its kind and the rule that chose the speaker', () => {
  const text = '“The bridge is closed,” said Anna Holm. She called it “beyond repair”.'
  const article = parseArticle({ source: 'invented.txt', body: text })
  const [whole, part] = readArticle(article, loadEnglish()).quotes
  assert.equal(whole.kind, 'direct')
  assert.equal(whole.cue, 'said')
  assert.equal(whole.rule, 'a speech verb after it')
  assert.equal(part.kind, 'partial')
  assert.equal(part.cue, 'called')
  assert.equal(part.rule, 'a speech verb before it')
})

test('the second half of a split quote knows the first', () => {
  const text =
    '“The bridge is closed,” said Anna Holm. Nobody moved.\n\n“It will stay closed for weeks.”'
  const article = parseArticle({ source: 'invented.txt', body: text })
  const { quotes } = readArticle(article, loadEnglish())
  assert.equal(quotes[1].continues, 0)
  assert.equal(quotes[1].speaker?.span, null)
})

test('nothing is said in a text without marks', () => {
  check('Anna Holm said the bridge was closed.')
  check('')
})

test('a nickname inside a name is nobody’s words', () => {
  check('Anna Holm said Bo “the Crab” Lund was away.')
  check('Anna Holm said the boat was “lost” on Monday.', 'lost — Anna Holm')
})
