import { isReporting } from '../../model/article.ts'
import type { Story } from '../story.ts'
import { sharedWords } from './about.ts'
import { type AlignedScore, scoreAligned } from './aligned.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './claim.ts'
import { joinMatches } from './clusters.ts'
import { compareContexts, contextOf, measureRarity, type Rarity } from './context.ts'
import { directionOf } from './directions.ts'
import { type Matchable, matchBest } from './match.ts'
import { statementFinder } from './statements.ts'

/** On which side of something an article says that something lies. */
type Bearing = Claim & Matchable & { readonly direction: string }

/** Bearings that score less are not taken to be of one place. */
const SAME_PLACE = 0.42

/** What each sign is worth, tuned on the stories of `npm run eval`. */
const WORTH = { context: 0.7, aligned: 0.2, equal: 0.1 } as const

/** Finds places that the accounts put on different sides: "east of the port", "west of the port". */
export function findPlaceDisputes(story: Story): Dispute[] {
  const bearings = gatherBearings(story, measureRarity(story))
  const aligned = scoreAligned(story)
  const matches = matchBest(story, bearings, SAME_PLACE, (a, b) => weigh(a, b, aligned))
  return joinMatches(bearings, matches).flatMap((group): Dispute[] => {
    const positions = groupClaims(group, ({ normalized }) => normalized.text ?? '')
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    const directions = positions.map(([{ normalized }]) => normalized.text ?? '')
    const about = `place: ${sharedWords(story, group)}`
    const relation = areTurns(directions) ? 'less-precise' : areOpposite(directions) ? 'hard' : null
    if (relation === null) return []
    return [{ kind: 'place', about, relation, positions }]
  })
}

function gatherBearings(story: Story, rarity: Rarity): Bearing[] {
  const statementOf = statementFinder(story)
  return story.readings.flatMap((reading, index) => {
    const { article, tokens, sentences } = reading
    return sentences.flatMap((span, sentence) => {
      if (!isReporting(article.blocks[span.block].role)) return []
      const found: Bearing[] = []
      for (let i = span.firstToken; i < span.endToken; i++) {
        const direction = directionOf(tokens.lower[i])
        const start = tokens.starts[i]
        const end = tokens.ends[i]
        const value = article.text.slice(start, end)
        // A capital is of a name: "North Vell".
        if (direction === null || value !== tokens.lower[i]) continue
        found.push({
          reading: index,
          sentence,
          direction,
          value,
          span: { start, end },
          normalized: { text: direction },
          statement: statementOf(index, sentence, { start, end }),
          context: contextOf(reading, span, { start, end }, rarity),
        })
      }
      return found
    })
  })
}

function weigh(a: Bearing, b: Bearing, aligned: AlignedScore): number {
  return (
    WORTH.context * compareContexts(a.context, b.context) +
    WORTH.aligned * aligned(a.reading, a.sentence, b.reading, b.sentence) +
    (a.direction === b.direction ? WORTH.equal : 0)
  )
}

/** "north" and "northwest" can both be said of one place; "east" and "west" cannot. */
function areTurns(directions: readonly string[]): boolean {
  return directions.every((a) => directions.every((b) => a.includes(b) || b.includes(a)))
}

/** Only what lies on the other side excludes: a tip may be called the northern or the western one. */
function areOpposite(directions: readonly string[]): boolean {
  return directions.some((a) => directions.includes(OPPOSITES.get(a) ?? ''))
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['north', 'south'],
  ['east', 'west'],
])
