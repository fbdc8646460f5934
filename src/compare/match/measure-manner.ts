import { SHORTNESS } from './measure-words.ts'
import type { Family } from './pair.ts'
import { countShared, weighShared } from './sorted.ts'

/** Statements this far up an article tell what it is about. */
const LEAD = 0.15

/** In which manner two statements tell: quoting, denying, as a headline, at which place. */
export const measureManner: Family = {
  name: 'manner',
  restsOn: [],
  features: [
    'both quoted',
    'quoted unlike',
    'told outside the source',
    'coverage of what is told',
    'denied unlike',
    'modal unlike',
    'headlines',
    'one source',
    'two sources',
    'length of the shorter',
    'place',
    'places apart',
    'both leads',
  ],
  measure({ terms: { words } }, { x, y }, row, from) {
    const [quotedX, quotedY] = [x.spoken / (x.tokens || 1), y.spoken / (y.tokens || 1)]
    const told = weighShared(x.told, y.told, words.weights).sum
    const isOne = countShared(x.sources, y.sources) > 0
    let at = from
    row[at++] = Math.min(quotedX, quotedY)
    row[at++] = Math.abs(quotedX - quotedY)
    row[at++] = Math.log1p(told)
    row[at++] = told / (Math.min(x.toldSum, y.toldSum) + SHORTNESS)
    row[at++] = x.isDenied === y.isDenied ? 0 : 1
    row[at++] = x.isModal === y.isModal ? 0 : 1
    row[at++] = Number(x.isHeadline) + Number(y.isHeadline)
    row[at++] = isOne ? 1 : 0
    row[at++] = !isOne && x.sources.length > 0 && y.sources.length > 0 ? 1 : 0
    row[at++] = Math.log1p(Math.min(x.contentCount, y.contentCount))
    row[at++] = (x.place + y.place) / 2
    row[at++] = Math.abs(x.place - y.place)
    row[at++] = x.place < LEAD && y.place < LEAD ? 1 : 0
  },
}
