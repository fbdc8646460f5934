import { ofSentence, rangeOfSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { statementFinder, wordFinder } from './detail-words.ts'
import type { Detail } from './details.ts'
import { findLikest } from './likest.ts'
import { quotedShare } from './signs.ts'

/** What makes a reader want to know a detail, in the order of its weights. */
export const WORTHS = [
  'share that is new',
  'what is new',
  'share of its words that are said once',
  'words that its account alone has',
  'length of its article',
  'quantities',
  'share of its sentence that is quoted',
  'names',
  'people',
  'likest statement of another account',
  'stands among the first sentences',
] as const

/** Each of the many details of a long article is worth less: its length is counted in hundreds of tokens. */
const HUNDRED = 100

/** The first sentences of an article tell what all tell. */
const FIRST = 4

/** Measures what makes one detail after another worth telling. */
export function worthFinder(story: Story): (detail: Detail) => number[] {
  const { readings, terms, profiles } = story
  const { postings } = terms.words
  const isOwn = ownWords(story)
  const likest = findLikest(story)
  const statementOf = statementFinder(story)
  const wordsOf = wordFinder(story)
  return (detail) => {
    const { reading, sentence, start, end, fresh, total } = detail
    const { quantities, tokens } = readings[reading]
    const statement = statementOf(detail)
    const words = wordsOf(detail)
    const named = entitiesIn(story, detail)
    return [
      fresh / (total || 1),
      Math.log1p(fresh),
      words.filter((term) => postings[term].length === 1).length / (words.length || 1),
      words.filter((term) => isOwn[term]).length,
      tokens.count / HUNDRED,
      ofSentence(quantities, sentence).filter((each) => each.start >= start && each.end <= end)
        .length,
      quotedShare(profiles[statement]),
      named.length,
      named.filter((entity) => story.entities.entities[entity].kind === 'person').length,
      likest[statement] ?? 0,
      sentence < FIRST ? 1 : 0,
    ]
  }
}

/** By word whether it stands in the articles of one account alone. */
function ownWords({ terms, alignment, accounts }: Story): readonly boolean[] {
  const accountOf = (id: number) => accounts.ofReading[alignment.statements[id].reading]
  return terms.words.postings.map((list) =>
    list.every((id) => accountOf(id) === accountOf(list[0])),
  )
}

/** The different people, organisations and places that a detail names. */
function entitiesIn({ readings, entities }: Story, detail: Detail): number[] {
  const { mentions } = readings[detail.reading]
  const [first, last] = rangeOfSentence(mentions, detail.sentence)
  const found = new Set<number>()
  for (let i = first; i < last; i++) {
    const entity = entities.ofMention[detail.reading][i]
    if (entity >= 0 && mentions[i].start >= detail.start && mentions[i].end <= detail.end)
      found.add(entity)
  }
  return [...found]
}
