import { SHORTNESS } from './measure-words.ts'
import type { Family } from './pair.ts'
import { intersect, weigh } from './sorted.ts'

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
  measure({ terms: { words } }, { x, y }) {
    const [quotedX, quotedY] = [x, y].map(({ spoken, tokens }) => spoken / (tokens || 1))
    const told = weigh(intersect(x.told, y.told), words.weights)
    const isOne = intersect(x.sources, y.sources).length > 0
    return [
      Math.min(quotedX, quotedY),
      Math.abs(quotedX - quotedY),
      Math.log1p(told),
      told / (Math.min(x.toldSum, y.toldSum) + SHORTNESS),
      x.isDenied === y.isDenied ? 0 : 1,
      x.isModal === y.isModal ? 0 : 1,
      Number(x.isHeadline) + Number(y.isHeadline),
      isOne ? 1 : 0,
      !isOne && x.sources.length > 0 && y.sources.length > 0 ? 1 : 0,
      Math.log1p(Math.min(x.contentCount, y.contentCount)),
      (x.place + y.place) / 2,
      Math.abs(x.place - y.place),
      x.place < LEAD && y.place < LEAD ? 1 : 0,
    ]
  },
}
