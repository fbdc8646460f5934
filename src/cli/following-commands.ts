import type { Command } from 'commander'

/** The commands that follow the news: sources, and what comes from them. */
export function addFollowing(program: Command): void {
  addInit(program)
  addAdd(program)
  addSourcesCommand(program)
  addRemove(program)
  addRefresh(program)
  addWork(program)
  addImport(program)
}

function addInit(program: Command): void {
  program
    .command('init')
    .description('make the settings and the database, and say what to do next')
    .option('--with <lists>', 'follow known feeds as well: world, uk, us, tech, science')
    .option('--json', 'print JSON')
    .action(async (options) => {
      const { runInit } = await import('./init-command.ts')
      await runInit(options)
    })
}

function addAdd(program: Command): void {
  program
    .command('add')
    .description('follow feeds, sites, folders, or the feeds of an OPML file')
    .argument('<sources...>', 'addresses, folders or OPML files')
    .option('--outlet <name>', 'the outlet of articles that name none')
    .option('--page', 'follow each address as a page of its own, such as a running report')
    .option('--json', 'print JSON')
    .action(async (sources: string[], options) => {
      const { runAdd } = await import('./add-command.ts')
      await runAdd(sources, options)
    })
}

function addRefresh(program: Command): void {
  program
    .command('refresh')
    .description('ask the sources that are due, and put what is new into stories')
    .option('--watch', 'go on asking whenever a source is due, until stopped')
    .option('--source <source...>', 'ask these now: ids or addresses')
    .option('--all', 'ask all sources now, due or not')
    .option('--pages', 'ask the pages of young articles again now, due or not')
    .option('--json', 'print JSON; with --watch a line for each round')
    .option('--quiet', 'no progress and no remarks on stderr; failures are still told')
    .action(async (options) => {
      const { runRefreshCommand } = await import('./refresh-command.ts')
      await runRefreshCommand(options)
    })
}

function addWork(program: Command): void {
  program
    .command('work')
    .description(
      'on a database of PostgreSQL: share asking, reading and comparing with any number of others',
    )
    .option('--kinds <list>', 'these alone: fetch,read-page,visit,place,compare,webhook')
    .option('--once', 'end when nothing is left that can be done now')
    .option('--again', 'first try again what failed at every try, as doctor lists it')
    .option('--json', 'print at the end what was done as JSON')
    .option('--quiet', 'no remarks on stderr; failures are still told')
    .action(async (options) => {
      const { runWork } = await import('./work-command.ts')
      await runWork(options)
    })
}

function addSourcesCommand(program: Command): void {
  program
    .command('sources')
    .description('list what is followed, and how asking it goes')
    .option('--failing', 'only those that fail, are gone, or miss something')
    .option('--json', 'print JSON')
    .action(async (options) => {
      const { runSources } = await import('./sources-command.ts')
      await runSources(options)
    })
}

function addRemove(program: Command): void {
  program
    .command('remove')
    .description('stop following sources; their articles stay')
    .argument('<sources...>', 'ids or addresses')
    .option('--json', 'print JSON')
    .action(async (sources: string[], options) => {
      const { runRemove } = await import('./sources-command.ts')
      await runRemove(sources, options)
    })
}

function addImport(program: Command): void {
  program
    .command('import')
    .description('keep the articles of files and folders, and place them in stories')
    .argument('<files...>', 'text, Markdown, HTML, JSON, JSON Lines, WARC; folders; OPML')
    .option('--json', 'print JSON')
    .option('--quiet', 'no progress and no remarks on stderr; failures are still told')
    .action(async (files: string[], options) => {
      const { runImport } = await import('./import-command.ts')
      await runImport(files, options)
    })
}
