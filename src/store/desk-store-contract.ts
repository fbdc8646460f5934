import { describe } from 'node:test'
import { describeActs } from './desk-contract/acts.ts'
import { describeArticleMarks } from './desk-contract/article-marks.ts'
import { describeAtOnce } from './desk-contract/at-once.ts'
import { describeAudit } from './desk-contract/audit.ts'
import type { OpenDesk } from './desk-contract/fixtures.ts'
import { describeKeys } from './desk-contract/keys.ts'
import { describePeople } from './desk-contract/people.ts'
import { describeTelling } from './desk-contract/telling.ts'
import { describeTold } from './desk-contract/told.ts'

/** The tests that every store of what is done at a desk passes. `open` gives an empty one. */
export function describeDeskStore(name: string, open: OpenDesk): void {
  describe(`a desk ${name}: acts`, () => describeActs(open))
  describe(`a desk ${name}: people`, () => describePeople(open))
  describe(`a desk ${name}: keys`, () => describeKeys(open))
  describe(`a desk ${name}: articles`, () => describeArticleMarks(open))
  describe(`a desk ${name}: audit`, () => describeAudit(open))
  describe(`a desk ${name}: what was told`, () => describeTold(open))
  describe(`a desk ${name}: telling`, () => describeTelling(open))
  describe(`a desk ${name}: at once`, () => describeAtOnce(open))
}
