import type { Quote, Reading, TimeExpression } from '../model/reading.ts'
import { byScript } from '../text/by-script.ts'
import { ofSentence } from './of-sentence.ts'

/** Letters between a verb of saying and its time: "said in a statement late on Monday". */
const REACH = 40

const MARK = byScript(/[^\p{L}\p{N} ]/u)

/** In "the mayor said on Monday" the time is that of the words, not of what they tell. */
export function isTimeOfSaying(
  { article, attributions, quotes }: Reading,
  time: TimeExpression,
): boolean {
  const follows = (end: number) => {
    if (end > time.start || time.start - end > REACH) return false
    const between = article.text.slice(end, time.start)
    return !MARK(between).test(between)
  }
  const isOutside = (span: { start: number; end: number }) =>
    time.end <= span.start || time.start >= span.end
  return (
    ofSentence(attributions, time.sentence).some(
      (each) => isOutside(each) && follows(each.sourceSpan.end),
    ) ||
    quotesNear(quotes, time.sentence).some(
      ({ cueSpan }) => cueSpan !== null && follows(cueSpan.end),
    )
  )
}

/** The quotes of a sentence and of its neighbours: a cue may stand a sentence off. */
function quotesNear(quotes: readonly Quote[], sentence: number): Quote[] {
  return [sentence - 1, sentence, sentence + 1].flatMap((each) => ofSentence(quotes, each))
}
