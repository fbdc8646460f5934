import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { openStory } from '../compare-readings.ts'
import { findFacts } from '../facts/find-facts.ts'
import { findUnique } from './find-unique.ts'

const SHARED = 'The Orlen ferry was taken out of service on Tuesday after its rudder broke.'
const OTHER = 'After its rudder broke on Tuesday the Orlen ferry was taken out of service.'

/** The first article's details, in the order in which they are shown. */
function detailsOf(details: readonly string[]): string[] {
  const bodies = [[SHARED, ...details].join('\n\n'), OTHER]
  const story = openStory(
    bodies.map((body, index) => loadEnglish().read(parseArticle({ source: `${index}.txt`, body }))),
  )
  return findUnique(story, findFacts(story, [])).map(({ passage }) => passage.text)
}

test('a detail with people and numbers is shown before one that merely describes', () => {
  const plain = 'Wet fog hung over quiet meadows beyond either bank throughout that morning.'
  const telling = 'Divers Edda Quist and Hugo Brandal recovered 14 bolts from the harbour floor.'
  assert.equal(detailsOf([plain, telling])[0], telling)
})

test('what somebody merely says is shown after what happened', () => {
  const said = '“Everybody around here adores that stubborn little boat,” publican Sten Aske said.'
  const done = 'Publican Sten Aske opened a soup kitchen for 60 stranded commuters.'
  assert.equal(detailsOf([said, done])[0], done)
})

test('what an article says once is shown before what it says again and again', () => {
  const again = [
    'Regatta sponsors quarrelled with rowers over trophies, banners and brass bands.',
    'Brass bands, banners and trophies made regatta sponsors quarrel with their rowers.',
    'Rowers and regatta sponsors quarrelled over brass bands, trophies and banners.',
  ]
  const once = 'Beekeepers smuggled hives aboard beneath wet tarpaulins.'
  assert.equal(detailsOf([...again, once])[0], once)
})
