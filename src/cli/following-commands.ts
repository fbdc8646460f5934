import type { Command } from 'commander'

/** The commands that follow the news: sources, and what comes from them. */
export function addFollowing(program: Command): void {
  addInit(program)
  addAdd(program)
  addRefresh(program)
}

function addInit(program: Command): void {
  program
    .command('init')
    .description('make the settings and the database, and say what to do next')
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
    .option('--json', 'print JSON; with --watch a line for each round')
    .option('--quiet', 'no progress and no remarks on stderr; failures are still told')
    .action(async (options) => {
      const { runRefreshCommand } = await import('./refresh-command.ts')
      await runRefreshCommand(options)
    })
}
