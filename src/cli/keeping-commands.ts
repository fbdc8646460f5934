import { type Command, InvalidArgumentError } from 'commander'
import { addPrintOptions, addReportOptions, QUIET } from './shared-options.ts'

/** The commands for what is kept: stories and articles, and the place where they are. */
export function addKeeping(program: Command): void {
  addLooking(program)
  addChanges(program)
  addMoving(program)
  addUndo(program)
  addCaring(program)
}

function addLooking(program: Command): void {
  const stories = program
    .command('stories')
    .description('list the stories, those with the newest articles first')
    .option('--since <time>', 'those with articles since a day, or 12h, 3d, 2w ago')
    .option('--new', 'those that grew since the last call, and by what')
    .option('--min-accounts <number>', 'those that so many accounts tell', parseCount)
    .option('--limit <number>', 'how many; else 20', parseCount)
    .option('--json', 'print JSON')
  addPrintOptions(stories).action(async (options) => {
    const { runStories } = await import('./stories-command.ts')
    await runStories(options)
  })
  const show = program
    .command('show')
    .description('compare the accounts of a story that is kept')
    .argument('<story>', 'its id as stories lists it, or that of one of its articles')
  addReportOptions(show)
    .option('--quiet', QUIET)
    .action(async (story: string, options) => {
      const { runShow } = await import('./show-command.ts')
      await runShow(story, options)
    })
  const article = program
    .command('article')
    .description('print an article as it is kept')
    .argument('<article>', 'its id or address')
    .option('--versions', 'every version, with the words that went and came')
    .option('--omits', 'what it leaves out of what two or more others tell')
    .option('--all', 'with --versions minor edits as well, with --omits what it may tell otherwise')
    .option('--json', 'print JSON')
  addPrintOptions(article).action(async (id: string, options) => {
    const { runArticle } = await import('./article-command.ts')
    await runArticle(id, options)
  })
  const search = program
    .command('search')
    .description('find articles by their words')
    .argument('<words...>', 'words, "a phrase", -"not this", begin*')
    .option('--since <time>', 'articles since a day, or 12h, 3d, 2w ago')
    .option('--outlet <name>', 'articles of one outlet')
    .option('--limit <number>', 'how many; else 20', parseCount)
    .option('--json', 'print JSON')
  addPrintOptions(search).action(async (words: string[], options) => {
    const { runSearch } = await import('./search-command.ts')
    await runSearch(words, options)
  })
  const why = program
    .command('why')
    .description('say why an article is in its story, and what else it was near')
    .argument('<article>', 'its id')
    .option('--json', 'print JSON')
  addPrintOptions(why).action(async (id: string, options) => {
    const { runWhy } = await import('./why-command.ts')
    await runWhy(id, options)
  })
}

function addMoving(program: Command): void {
  program
    .command('merge')
    .description('put the articles of stories into the first of them')
    .argument('<stories...>', 'two ids or more')
    .option('--yes', 'do not ask where the stories have no telling name in common')
    .option('--json', 'print JSON')
    .action(async (stories: string[], options) => {
      const { runMerge } = await import('./move-commands.ts')
      await runMerge(stories, options)
    })
  program
    .command('split')
    .description('put articles of a story into a new one')
    .argument('<story>', 'its id')
    .argument('<articles...>', 'ids of some of its articles')
    .option('--json', 'print JSON')
    .action(async (story: string, articles: string[], options) => {
      const { runSplit } = await import('./move-commands.ts')
      await runSplit(story, articles, options)
    })
}

function addUndo(program: Command): void {
  program
    .command('undo')
    .description('take the last merge or split back, then the one before')
    .option('--json', 'print JSON')
    .action(async (options) => {
      const { runUndo } = await import('./move-commands.ts')
      await runUndo(options)
    })
}

function addChanges(program: Command): void {
  const changes = program
    .command('changes')
    .description('list the articles that changed, with the words that went and came')
    .option('--since <time>', 'since a day, or 12h, 3d, 2w ago')
    .option('--outlet <name>', 'the articles of one outlet')
    .option('--only <kinds>', 'those with such changes: headline, figures, quotes, corrections')
    .option('--all', 'minor edits as well: spelling, marks, furniture')
    .option('--limit <number>', 'how many articles; else 20', parseCount)
    .option('--json', 'print JSON')
  addPrintOptions(changes).action(async (options) => {
    const { runChanges } = await import('./changes-command.ts')
    await runChanges(options)
  })
}

function addCaring(program: Command): void {
  program
    .command('export')
    .description('write articles, a story with its evidence, or the sources, to standard output')
    .option('--story <story>', 'the articles of one story')
    .option('--all', 'all articles, the oldest first')
    .option('--since <time>', 'with --all, those since a day, or 12h, 3d, 2w ago')
    .option(
      '--format <format>',
      'json (the default), jsonl, csv; zip for a story with its evidence; opml for the sources',
    )
    .action(async (options) => {
      const { runExport } = await import('./export-command.ts')
      await runExport(options)
    })
  program
    .command('backup')
    .description('write a copy of everything that is kept, while others read and write')
    .argument('<file>', 'where to')
    .option('--replace', 'put it in the place of a file that is there')
    .option('--json', 'print JSON')
    .option('--quiet', QUIET)
    .action(async (file: string, options) => {
      const { runBackup } = await import('./backup-commands.ts')
      await runBackup(file, options)
    })
  program
    .command('restore')
    .description('put a backup in the place of the database, which is kept beside it')
    .argument('<file>', 'the backup')
    .option('--json', 'print JSON')
    .option('--quiet', QUIET)
    .action(async (file: string, options) => {
      const { runRestore } = await import('./backup-commands.ts')
      await runRestore(file, options)
    })
  const doctor = program
    .command('doctor')
    .description('look at settings, database, sources and disk, and say what to do')
    .option('--json', 'print JSON')
  addPrintOptions(doctor).action(async (options) => {
    const { runDoctor } = await import('./doctor-command.ts')
    await runDoctor(options)
  })
}

const MOST = 100_000

function parseCount(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= MOST) return number
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${MOST}.`)
}
