import type { Command } from 'commander'

/** The commands for what is kept on a server. */
export function addScaling(program: Command): void {
  program
    .command('move')
    .description('copy what is kept to another database, and compare both')
    .requiredOption('--to <database>', 'the path of a file, or postgres://USER@HOST/DATABASE')
    .option('--no-desk', 'leave out what was done at the desk, and who may sign in')
    .option('--json', 'print JSON')
    .option('--quiet', 'no remarks on stderr')
    .action(async (options) => {
      const { runMove } = await import('./move-command.ts')
      await runMove(options)
    })
  program
    .command('roles')
    .description('print the SQL that makes the roles of the database on a server')
    .action(async () => {
      const { runRoles } = await import('./move-command.ts')
      await runRoles()
    })
}
