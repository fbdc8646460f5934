import { describe } from 'node:test'
import { describeArriving } from './contract/arriving.ts'
import { describeArticles } from './contract/articles.ts'
import { describeAtOnce } from './contract/at-once.ts'
import { describeEvents } from './contract/events.ts'
import { describeFinding } from './contract/finding.ts'
import type { Open } from './contract/fixtures.ts'
import { describeFollowing } from './contract/following.ts'
import { describeLongTexts } from './contract/long-texts.ts'
import { describeSearching } from './contract/searching.ts'
import { describeSources } from './contract/sources.ts'
import { describeStories } from './contract/stories.ts'
import { describeWriting } from './contract/writing.ts'

/** The tests that every store passes. `open` gives an empty one, ready to be written. */
export function describeStore(name: string, open: Open): void {
  describe(`a store ${name}: sources`, () => describeSources(open))
  describe(`a store ${name}: articles`, () => describeArticles(open))
  describe(`a store ${name}: arriving`, () => describeArriving(open))
  describe(`a store ${name}: finding`, () => describeFinding(open))
  describe(`a store ${name}: following`, () => describeFollowing(open))
  describe(`a store ${name}: events`, () => describeEvents(open))
  describe(`a store ${name}: searching`, () => describeSearching(open))
  describe(`a store ${name}: long texts`, () => describeLongTexts(open))
  describe(`a store ${name}: stories`, () => describeStories(open))
  describe(`a store ${name}: at once`, () => describeAtOnce(open))
  describe(`a store ${name}: writing`, () => describeWriting(open))
}
