import type { Command, Help, Option } from 'commander'
import { EXAMPLES, EXIT_CODES } from './help-texts.ts'

/** The manual page of a program in roff, made from the commands and options that there are. */
export function renderManualPage(program: Command, version: string): string {
  const help = program.createHelp()
  const commands = help.visibleCommands(program).filter((command) => command.name() !== 'help')
  return [
    `.TH ${program.name().toUpperCase()} 1 "" "${program.name()} ${version}" "User Commands"`,
    '.SH NAME',
    `${program.name()} \\- ${asText(uncapitalize(program.description()))}`,
    '.SH SYNOPSIS',
    `.B ${program.name()}`,
    '\\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]',
    '.SH COMMANDS',
    ...commands.flatMap((command) => renderCommand(command, help)),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, meaning]) => tagged(String(code), meaning)),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([line, about]) => tagged(line, about)),
    '',
  ].join('\n')
}

function renderCommand(command: Command, help: Help): string[] {
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help')
  return [
    `.SS "${quoted(help.subcommandTerm(command))}"`,
    asText(sentence(command.description())),
    ...help
      .visibleArguments(command)
      .flatMap((argument) => tagged(help.argumentTerm(argument), argument.description)),
    ...options.flatMap((option: Option) => tagged(help.optionTerm(option), option.description)),
  ]
}

function tagged(term: string, about: string): string[] {
  return ['.TP', `.B ${asText(term)}`, asText(about)]
}

/** Text as roff prints it: backslashes, hyphens as typed, no line that begins like a request. */
function asText(text: string): string {
  const safe = text.replace(/\\/g, '\\e').replace(/-/g, '\\-')
  return /^[.']/.test(safe) ? `\\&${safe}` : safe
}

function quoted(text: string): string {
  return asText(text).replace(/"/g, '\\(dq')
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function uncapitalize(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}`
}
