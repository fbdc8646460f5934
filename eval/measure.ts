import { scoreModels } from '../training/evaluate.ts'
import { measureGroups } from './measure-groups.ts'
import { scoreDraftChecks } from './score-drafts.ts'
import { scoreExamples } from './score-examples.ts'
import { scoreFeeds } from './score-feeds.ts'
import { scoreOmits } from './score-omits.ts'
import { scorePages } from './score-pages.ts'
import { scorePhrases } from './score-phrases.ts'
import { scoreQuotes } from './score-quotes.ts'
import { type Figures, poolStories, scoreEachStory } from './score-stories.ts'

/** Every figure that the gate watches. */
export async function measureAll(): Promise<Figures> {
  const pooled = poolStories(await scoreEachStory())
  const omits = await scoreOmits()
  const texts = { ...(await scoreQuotes()), ...scorePages(), ...scoreFeeds(), ...scorePhrases() }
  const examples = { ...(await scoreExamples()), ...(await measureGroups()) }
  const drafts = await scoreDraftChecks()
  return { ...pooled, ...omits, ...texts, ...examples, ...drafts, ...scoreModels() }
}
