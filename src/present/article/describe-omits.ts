import type { Passage } from '../../model/span.ts'
import type { ComparisonView, PlaceView, PositionView } from '../view/view.ts'
import type { OmitsView, OmitView } from './to-omits-view.ts'

/** What an article leaves out as programs get it: articles by their ids, words as passages. */
export type DescribedOmits = ReturnType<typeof describeOmits>

/** `synoptic.omits/1` without its format; `schema/kept.json` describes it. */
export function describeOmits(view: ComparisonView, found: OmitsView) {
  const id = (article: number) => view.articles[article].id
  const passage = ({ article, start, end, text }: PlaceView): Passage => ({
    ...{ article: id(article), start, end, text },
  })
  const omit = ({ kind, key, about, accounts, places, firstAt, near }: OmitView) => ({
    ...{ kind, key, about, accounts, firstAt },
    statements: places.map(passage),
    near,
  })
  const position = ({ value, accounts, statements }: PositionView) => ({
    ...{ value, accounts },
    statements: statements.map(passage),
  })
  const { copyOf, unknown, counts } = found
  return {
    article: id(found.article),
    unknown,
    copyOf: copyOf && { article: id(copyOf.article), share: copyOf.share },
    counts,
    leftOut: found.leftOut.map(omit),
    perhaps: found.perhaps.map(omit),
    later: found.later.map(omit),
    otherSides: found.otherSides.map(({ key, about, own, others }) => ({
      ...{ key, about },
      own: own.map(position),
      others: others.map(position),
    })),
  }
}
