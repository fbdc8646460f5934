// Prints every measure in one table.
//   npm run eval                              all of them
//   npm run eval -- --story alaska --misses   one story, with each case that was counted wrong
//   npm run eval -- --quotes --misses         the quote texts, with each case that was counted wrong
//   npm run eval -- --pages --misses          the saved web pages, the worst first
//   npm run eval -- --feeds --misses          the feeds, with each value that was counted wrong
//   npm run eval -- --stories                 all stories, pooled, each, and by number of articles
//   npm run eval -- --groups                  grouping alone
//   npm run eval -- --drafts --misses         the draft check: each article in turn against the others; --story NAME for one
//   npm run eval -- --omits                   what articles leave out, by story, with what was called wrongly
//   npm run eval -- --examples --misses       the bundled stories, held against their own gold
import { parseArgs } from 'node:util'
import { hasGold, loadStories, runScorer } from './gold.ts'
import { measureAll } from './measure.ts'
import { measureGroups } from './measure-groups.ts'
import { printDraftChecks } from './score-drafts.ts'
import { missedExamples, scoreExamples } from './score-examples.ts'
import { missedFeeds, scoreFeeds } from './score-feeds.ts'
import { tellOmits } from './score-omits.ts'
import { missedPages, scorePages } from './score-pages.ts'
import { missedQuotes, scoreQuotes } from './score-quotes.ts'
import {
  compareHeldOut,
  type Figures,
  poolStories,
  scoreEachStory,
  splitStories,
} from './score-stories.ts'

const { values } = parseArgs({
  options: {
    story: { type: 'string', multiple: true },
    stories: { type: 'boolean' },
    quotes: { type: 'boolean' },
    groups: { type: 'boolean' },
    pages: { type: 'boolean' },
    feeds: { type: 'boolean' },
    examples: { type: 'boolean' },
    drafts: { type: 'boolean' },
    omits: { type: 'boolean' },
    misses: { type: 'boolean' },
  },
})

if (!hasGold()) {
  console.error('The gold is not here: put it in a folder named shared beside this clone.')
  process.exit(1)
}
if (values.drafts) console.log(await printDraftChecks(values.story ?? [], values.misses ?? false))
else if (values.omits) console.log(await tellOmits())
else if (values.quotes)
  console.log(values.misses ? await missedQuotes() : table(await scoreQuotes()))
else if (values.groups) console.log(table(await measureGroups()))
else if (values.examples)
  console.log(values.misses ? await missedExamples() : table(await scoreExamples()))
else if (values.feeds) console.log(values.misses ? missedFeeds() : table(scoreFeeds()))
else if (values.pages) console.log(values.misses ? missedPages() : table(scorePages()))
else if (values.story && values.misses) for (const name of values.story) await printMisses(name)
else if (values.story || values.stories) await printStories(values.story ?? [])
else console.log(table(await measureAll()))

async function printStories(names: readonly string[]): Promise<void> {
  const scored = await scoreEachStory(names)
  console.log(table(poolStories(scored)))
  for (const [name, figures] of Object.entries(splitStories(scored)))
    console.log(`\n${name}\n${table(figures)}`)
}

async function printMisses(name: string): Promise<void> {
  const story = loadStories().find((each) => each.name === name)
  if (!story) throw new Error(`There is no story named ${name}.`)
  console.log(
    runScorer('score.mjs', await compareHeldOut(story), [story.gold, story.folder, '--misses']),
  )
}

function table(figures: Figures): string {
  return Object.entries(figures)
    .map(
      ([name, value]) => `${name.padEnd(44)} ${Number.isInteger(value) ? value : value.toFixed(3)}`,
    )
    .join('\n')
}
