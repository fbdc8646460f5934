import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../../model/article.ts'
import { findSentences } from '../sentences.ts'
import { findTokens } from '../tokens.ts'
import { findWholeNames } from './whole-names.ts'

/** Words that the weights know as common ones. */
const COMMON = new Set('health human services tides ways means electric food budget'.split(' '))

function wholeIn(text: string): string[] {
  const article = plainArticle(text)
  const tokens = findTokens(text)
  const isCommon = (i: number) => COMMON.has(tokens.lower[i])
  return findWholeNames(article, tokens, findSentences(article, tokens), isCommon).map(
    ({ firstToken, endToken }) => text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1]),
  )
}

const cases: [string, string[]][] = [
  [
    'He left the Department of Health and Human Services.',
    ['Department of Health and Human Services'],
  ],
  ['The Ministry of Tides, Health and Budget met.', ['Ministry of Tides, Health and Budget']],
  ['The Ministry of Tides and Bo Sol met.', []],
  ['The Bank of Sarn and Orme was shut.', []],
  ['He left the Society for the Protection of Gulls.', ['Society for the Protection of Gulls']],
  ['He left the Tide Bank for the Sarn Trust.', []],
  ['The Attorney General’s Office agreed.', ['Attorney General’s Office']],
  ['The Ministry of Tides, Health said.', []],
  ['The House Ways and Means Committee met.', ['House Ways and Means Committee']],
  ['The Tides Bank and Health Board met.', []],
  ['Sol and Holm Bank met.', []],
  ['The Orme County Sheriff’s Office said so.', ['Orme County Sheriff’s Office']],
  [
    'They met at St. Mary’s Hospital and King’s College.',
    ['St. Mary’s Hospital', 'King’s College'],
  ],
  ['They met at Sam’s Club near Orla’s Diner.', ['Sam’s Club', 'Orla’s Diner']],
  ['Sam left. Then Sam’s Club was shut.', []],
  ['They left Norway’s Parliament and Bo Sol’s Office.', []],
  ['White House aides met the House. The Opera House burnt.', ['White House', 'House']],
  ['The House of Sarn and a House party.', []],
  ['Democrats and the GOP met a Democrat.', ['Democrats', 'GOP']],
  ['The Labour Party met the Texas Democrats.', ['Labour Party']],
  ['They sued General Electric and General Sol.', ['General Electric']],
  ['The Surgeon General Health advised.', []],
  ['Mrs. May left. In May, she met Mr. March on May 5.', ['Mrs. May', 'Mr. March']],
  ['Anna May spoke. Then May left in May.', ['May']],
  ['Then May came.', []],
  ['Mr. President, he said.', []],
]
for (const [text, expected] of cases)
  test(`“${text}” holds ${expected.join(', ') || 'none'}`, () =>
    assert.deepEqual(wholeIn(text), expected))
