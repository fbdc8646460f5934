import { countAccounts } from './count-accounts.ts'
import { readEntry, readPage } from './read-article.ts'
import { findFeeds, findSitemapsIn, readFeed, readList, readSitemap } from './read-feed.ts'
import { readAnswer, readFile, readInput } from './read-file.ts'

/** The work on what comes from outside, done in threads that can be ended. */
export const READING_TASKS = {
  readFeed,
  readSitemap,
  findFeeds,
  findSitemaps: findSitemapsIn,
  readList,
  readEntry,
  readPage,
  readFile,
  readInput,
  readAnswer,
  countAccounts,
}

export type ReadingTasks = typeof READING_TASKS
