import { type Reading, TAGS } from '../../model/reading.ts'
import { isFunctionWord } from '../function-words.ts'
import { ofSentence } from '../of-sentence.ts'

/** A line of fewer words that say something, names and "said" aside, says nothing. */
const FEWEST_TELLING = 4

const VERBS: ReadonlySet<string> = new Set(['VERB', 'AUX'])

/** Has it a verb, and enough words besides the names and the saying? */
export function tells(reading: Reading, sentence: number, [first, end]: readonly [number, number]) {
  const { tokens } = reading
  const mentions = ofSentence(reading.mentions, sentence)
  let verbs = 0
  let telling = 0
  for (let i = first; i < end; i++) {
    const at = tokens.starts[i]
    const isName = mentions.some(({ start, end }) => start <= at && at < end)
    if (!isName && i > first && VERBS.has(TAGS[tokens.tags[i]]) && isPredicate(reading, i)) verbs++
    if (isFunctionWord(tokens.lower[i]) || SAYING.has(tokens.lower[i])) continue
    if (!isName) telling++
  }
  return verbs > 0 && telling >= FEWEST_TELLING
}

/** "to acquire", "winning" and "help them win" make a headline; a sentence has another verb too. */
function isPredicate({ tokens, article }: Reading, i: number): boolean {
  const isSmall = article.text[tokens.starts[i]] === tokens.lower[i][0]
  const before = tokens.lower[i - 1]
  // "a planned visit" says of no visit that it was planned.
  if (
    !isSmall ||
    before === 'to' ||
    before === 'the' ||
    before === 'a' ||
    before === 'an' ||
    tokens.lower[i].endsWith('ing')
  )
    return false
  return !tokens.lower.slice(Math.max(0, i - HELPED), i).some((word) => HELPING.has(word))
}

/** Behind one of these a verb so near has no subject of its own: "to help the town rebuild". */
const HELPING: ReadonlySet<string> = new Set('help helping let letting make making'.split(' '))
const HELPED = 4

const SAYING: ReadonlySet<string> = new Set(
  'said says say told tells tell added adds announced news conference reporters statement'.split(
    ' ',
  ),
)
