import { Command, InvalidArgumentError } from 'commander'
import { packageVersion } from '../app/package-root.ts'
import { addFollowing } from './following-commands.ts'
import { renderHelpTexts } from './help-texts.ts'
import { addKeeping } from './keeping-commands.ts'
import { addScaling } from './scale-commands.ts'
import { addPrintOptions, addReportOptions, QUIET } from './shared-options.ts'

/** The whole command line. Each command loads its own code when it is run. */
export function createProgram(): Command {
  const program = new Command('synoptic')
    .description(
      "Lays several outlets' reports of one event side by side, each line tied to its words.",
    )
    .version(packageVersion())
    .showHelpAfterError('(synoptic --help shows how)')
    .addHelpText('after', renderHelpTexts)
  addCompare(program)
  addCheck(program)
  addRead(program)
  addExplain(program)
  addGroup(program)
  addFollowing(program)
  addKeeping(program)
  addScaling(program)
  addServe(program)
  addMcp(program)
  addDemo(program)
  addCompletion(program)
  addManual(program)
  for (const command of program.commands) {
    command.showHelpAfterError(`(synoptic ${command.name()} --help shows how)`)
  }
  return program
}

function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .description('compare the accounts of one event')
    .argument(
      '<files...>',
      'text, Markdown, a page, mail, Word document, PDF, JSON (Lines) or WARC; a folder; an address; - for standard input',
    )
  addInputOptions(command)
  addReportOptions(command).action(async (files: string[], options) => {
    const { runCompare } = await import('./compare-command.ts')
    await runCompare(files, options)
  })
}

function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('check a draft against the accounts: what is borne out, disputed, at odds')
    .argument(
      '<draft>',
      'text, Markdown, a page or its address, mail, Word document or PDF; - for standard input',
    )
    .option('--story <id>', 'the kept story that it is about; else the one that it is most like')
    .option('--with <files...>', 'these articles instead, as for compare')
    .option('--json', 'print the findings as JSON')
  addPrintOptions(command)
  addInputOptions(command).action(async (draft: string, options) => {
    const { runCheck } = await import('./check-command.ts')
    await runCheck(draft, options)
  })
}

function addRead(program: Command): void {
  const command = program
    .command('read')
    .description('read each article by itself: quotes, names, times, quantities')
    .argument('<files...>', 'as for compare')
    .option('--json', 'print JSON, the default and only form')
  addInputOptions(command).action(async (files: string[], options) => {
    const { runRead } = await import('./read-command.ts')
    await runRead(files, options)
  })
}

function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .description('say why a statement was aligned, a speaker chosen, a difference called')
    .argument('<files...>', 'as for compare')
    .requiredOption(
      '--at <place>',
      'a place as the report names it: FILE:¶7, A:¶7 by its letter, or FILE:"its words"',
    )
    .option('--json', 'print JSON')
  addPrintOptions(command)
  addInputOptions(command).action(async (files: string[], options) => {
    const { runExplain } = await import('./explain-command.ts')
    await runExplain(files, options)
  })
}

function addGroup(program: Command): void {
  program
    .command('group')
    .description('group a stream of articles into stories, each told by several outlets')
    .argument(
      '<files...>',
      'JSON Lines in the order of time, - for standard input; or files and folders as for compare',
    )
    .option('--json', 'print the stories as JSON')
    .option('--why', 'say why each article is in its story, and how sure that is')
    .option('--no-color', 'print without colour, as NO_COLOR does')
    .option('--quiet', QUIET)
    .action(async (files: string[], options) => {
      const { runGroup } = await import('./group-command.ts')
      await runGroup(files, options)
    })
}

function addServe(program: Command): void {
  program
    .command('serve')
    .description('open the desk: pages for a browser on this machine, over what is kept')
    .option(
      '--host <address>',
      'where to listen; beyond this machine people must sign in',
      '127.0.0.1',
    )
    .option('--port <number>', 'the port; 0 takes any that is free', parsePort, 4747)
    .option('--open', 'open it in the browser as well')
    .option('--unit', 'print a unit by which systemd keeps it open, and do no more')
    .option(
      '--name <host>',
      'a name under which it is asked, as a proxy passes it on; repeatable',
      collect,
      [],
    )
    .option('--trust-proxy', 'believe the proxy before it: who asks, and whether by TLS')
    .option('--metrics', 'answer Prometheus at /metrics')
    .option('--watch', 'ask each source whenever it is due; on a server as one of the workers')
    .option('--log', 'a line of JSON on standard error for each question that is answered')
    .action(async (options) => {
      const { runServe } = await import('./serve-command.ts')
      await runServe(options)
    })
  program
    .command('people')
    .description('say who may sign in at the desk; without an act they are listed')
    .argument('[act]', 'add, role, password or remove; token, tokens or revoke')
    .argument('[name]', 'the name of the person')
    .argument('[token]', 'the id of the token that is revoked')
    .option('--role <role>', 'reader, or editor, who may change what all see')
    .option('--yes', 'do not ask before what is a person’s own is removed with them')
    .option(
      '--scopes <list>',
      'what a token lets a program do: read,write,check,feeds,reader,mcp,metrics',
    )
    .option('--label <text>', 'what a token is called: the program that will have it')
    .option('--json', 'print JSON')
    .action(async (act?: string, name?: string, token?: string, options = {}) => {
      const { runPeople } = await import('./people-command.ts')
      await runPeople(act, name, token, options)
    })
}

function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('answer an assistant that speaks the Model Context Protocol, over what is kept')
    .option('--allow-write', 'let it add sources and move articles between stories as well')
    .action(async (options) => {
      const { runMcp } = await import('./mcp-command.ts')
      await runMcp(options)
    })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  throw new InvalidArgumentError('It takes a number from 0 to 65535.')
}

function addDemo(program: Command): void {
  const command = program
    .command('demo')
    .description('compare a story that comes with Synoptic')
    .argument('[story]', 'which one; an unknown name lists them')
  addReportOptions(command)
    .option('--quiet', QUIET)
    .action(async (story: string | undefined, options) => {
      const { runDemo } = await import('./demo-command.ts')
      await runDemo(story, options)
    })
}

function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('print a completion script for your shell')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      const { runCompletion } = await import('./completion-command.ts')
      runCompletion(shell, program)
    })
}

function addManual(program: Command): void {
  program
    .command('manual')
    .description('print the manual page, for man -l -')
    .action(async () => {
      const { runManual } = await import('./manual-command.ts')
      runManual(program)
    })
}

function addInputOptions(command: Command): Command {
  return command
    .option('--outlet <name=file>', 'name the outlet of a file; may be repeated', collect)
    .option('--date <day>', 'the day that "Friday" is counted from, as YYYY-MM-DD')
    .option('--quiet', QUIET)
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
