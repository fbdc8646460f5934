import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../../model/article.ts'
import { findPhraseTerms } from '../phrase-terms.ts'
import { findTokens } from '../tokens.ts'
import { findQuantities } from './find-quantities.ts'

/** Reads one sentence and lists its quantities as "words = low..high unit thing". */
function check(text: string, expected: readonly string[]) {
  const article = plainArticle(text)
  const sentence = { start: 0, end: text.length, firstToken: 0, endToken: 0, block: 0 }
  const quantities = findQuantities(
    article,
    findTokens(text),
    [sentence],
    findPhraseTerms(text),
    [],
  )
  assert.deepEqual(
    quantities.map(({ start, end, low, high, unit, thing }) => {
      const range = low === high ? `${low}` : `${low}..${high}`
      return [text.slice(start, end), '=', range, unit, thing]
        .filter((part) => part !== null)
        .join(' ')
    }),
    expected,
  )
}

test('a count knows the thing it counts', () => {
  check('24 people dead', ['24 = 24 person'])
  check('Three bank workers fled.', ['Three = 3 worker'])
  check('Dozens of reporters came.', ['Dozens = 24..120 reporter'])
  check('Four other women and 12 Orlanders left.', ['Four = 4 woman', '12 = 12 orlander'])
  check('12 Nordish and 11 Suthish sailors', ['12 = 12 sailor', '11 = 11 sailor'])
  check('nine XK-47 rifles', ['nine = 9 rifle'])
  check('a five-storey block', ['five = 5 storey'])
})

test('a count without a noun has no thing', () => {
  check('It killed at least three.', ['at least three = 3..Infinity'])
  check('14 trapped under debris', ['14 = 14'])
  check('a 30,000-strong crowd', ['30,000 = 30000'])
})

test('one is a count only before what it can count', () => {
  check('One man drowned, killing at least one person more.', [
    'One = 1 man',
    'at least one = 1..Infinity person',
  ])
  check('One could say that one of them won.', [])
})

test('words around a number widen what it allows', () => {
  check('nearly 200 homes', ['nearly 200 = 180..200 home'])
  check('more than 200 homes', ['more than 200 = 201..Infinity home'])
  check('fewer than 200 homes', ['fewer than 200 = 0..199 home'])
  check('up to 200 homes', ['up to 200 = 0..200 home'])
  check('200 or so homes', ['200 or so = 180..220 home'])
  check('500-plus homes', ['500-plus = 500..Infinity home'])
})

test('words that only look like hedges are none', () => {
  check('control over one-fifth of the valley', ['one-fifth = 0.2 valley'])
  check('They talked about two plans.', ['two = 2 plan'])
  check('loans over three years', ['three years = 94670856 second'])
  check('for over three years', ['over three years = 94670856..Infinity second'])
})

test('ranges are one quantity', () => {
  check('between 200 and 300 people', ['between 200 and 300 = 200..300 person'])
  check('200-300 people', ['200-300 = 200..300 person'])
  check('five to seven per cent', ['five to seven per cent = 5..7 percent'])
  check('a loan of $5-7 million', ['$5-7 million = 5000000..7000000 USD'])
  check('a 24- to 30-foot boat', ['24- to 30-foot = 7.315200000000001..9.144 metre'])
  check('It rose from 5 to 7.', ['5 = 5', '7 = 7'])
})

test('vague amounts have the bounds that the words allow', () => {
  check('tens of thousands of marchers', ['tens of thousands = 20000..100000 marcher'])
  check('several hundred homes', ['several hundred = 300..999 home'])
  check('a few dozen homes', ['a few dozen = 24..96 home'])
})

test('fractions and shares are ratios', () => {
  check('two-thirds of voters', ['two-thirds = 0.6666666666666666 voter'])
  check('seven in 10 voters', ['seven in 10 = 0.7 voter'])
  check('one in every five children', ['one in every five = 0.2 child'])
  check('a third man and a third successive win', [])
})

test('money is read with its magnitude and currency', () => {
  check('a deal worth $1.2bn', ['$1.2bn = 1200000000 USD'])
  check('a loan of 110 billion euros', ['110 billion euros = 110000000000 EUR'])
  check('a fine of £350m', ['£350m = 350000000 GBP'])
  check('a gift of A$20 and 50 cents', ['A$20 = 20 AUD', '50 cents = 0.5 USD'])
  check('$900 a month', ['$900 = 900 USD'])
  check('She won 20 games.', ['20 = 20 game'])
})

test('a short magnitude needs money or a noun', () => {
  check('5m people', ['5m = 5000000 person'])
  check('a 10,000m race', ['10,000m = 10000 metre'])
})

test('measures are turned into base units', () => {
  check('100km from the coast', ['100km = 100000 metre'])
  check('a nearly three-hour siege', ['nearly three-hour = 9720..10800 second'])
  check('20 square miles', ['20 square miles = 51799762.20672 square-metre'])
  check('95 degrees Fahrenheit', ['95 degrees Fahrenheit = 35 degree-celsius'])
  check('It fell to -5C and minus 20 degrees.', [
    '-5C = -5 degree-celsius',
    'minus 20 degrees = -20 degree',
  ])
  check('a 6.1-magnitude quake', ['6.1-magnitude = 6.1 magnitude'])
  check('It measured 7.2 on the Richter scale.', ['7.2 on the Richter scale = 7.2 magnitude'])
})

test('ages are in years, with or without a unit', () => {
  check('Anna Bergholt, 52, fled.', ['52 = 52 year'])
  check('a 22-year-old nurse', ['22-year-old = 22 year'])
  check('a six-month-old boy', ['six-month-old = 0.5 year'])
  check('In Bergholt, 52 people fled.', ['52 = 52 person'])
})

test('scores are no ranges', () => {
  check('Orland won 2-1.', ['2-1 = 1..2'])
  check('a 5-4 ruling', ['5-4 = 4..5'])
  check('in 5-7 days', ['5-7 days = 432000..604800 second'])
})

test('names, codes and pairings with numbers are no amounts', () => {
  check('The F-22 and the B-2s left No 10 after a three-on-three.', [])
  check('Article 5, Flight 370 and COVID-19 on p. 12', [])
  check('Call 555-0199 on 9/11, 24/7.', [])
  check('They saw Norden 11.', [])
})

test('pounds and stone are weights where something is weighed', () => {
  check('The pike weighed 300 pounds.', ['300 pounds = 136.077711 kilogram'])
  check('a 300-pound anchor', ['300-pound = 136.077711 kilogram'])
  check('a pike of 15 stone', ['15 stone = 95.25439770000001 kilogram'])
  check('a 12st pike', ['12st = 76.20351816 kilogram'])
  check('He paid 300 pounds.', ['300 pounds = 300 GBP'])
  check('a 10,000-pound fine', ['10,000-pound = 10000 GBP'])
  check('They threw 15 stones.', ['15 = 15 stone'])
})

test('the name of a currency may stand right before the digits', () => {
  check('a euro35 million loan', ['euro35 million = 35000000 EUR'])
  check('the euro zone of 12 states', ['12 = 12 state'])
})

test('a number joined to a word of kind counts nothing', () => {
  check('a three-way tie and a two-star inn', [])
  check('three ways out', ['three = 3 way'])
  check('a five-member panel', ['five = 5 member'])
})
