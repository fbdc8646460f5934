import type { Command } from 'commander'
import { listExamples } from '../app/example-stories.ts'
import { Failure } from './fail.ts'
import { PEOPLE_ACTS } from './people-command.ts'
import { TOKEN_ACTS } from './people-tokens.ts'

type Words = {
  readonly command: string
  readonly about: string
  readonly options: readonly string[]
  /** What its argument may be, where that is no file. */
  readonly values: readonly string[]
}

/** Prints a completion script made from the commands and options that there are. */
export function runCompletion(shell: string, program: Command): void {
  const render = RENDERERS[shell]
  if (!render) throw new Failure(`no completion for "${shell}"; there is bash, zsh and fish.`)
  process.stdout.write(render(program.commands.map(describe)))
}

function describe(command: Command): Words {
  const options = command.options.map((option) => option.long ?? option.flags)
  return {
    command: command.name(),
    about: command.description(),
    options: [...options, '--help'],
    values: VALUES[command.name()]?.() ?? [],
  }
}

const VALUES: Readonly<Record<string, () => readonly string[]>> = {
  demo: listExamples,
  completion: () => Object.keys(RENDERERS),
  people: () => [...PEOPLE_ACTS, ...TOKEN_ACTS],
}

/** The cases of a shell: first a command's options, then the values of its argument. */
function cases(commands: readonly Words[], offer: (words: string) => string): string {
  return commands
    .flatMap(({ command, options, values }) => [
      `    ${command}:-*) ${offer(options.join(' '))} ;;`,
      ...(values.length > 0 ? [`    ${command}:*) ${offer(values.join(' '))} ;;`] : []),
    ])
    .join('\n')
}

const RENDERERS: Readonly<Record<string, (commands: readonly Words[]) => string>> = {
  // Where it offers nothing, bash completes files, and quotes those with a space in their names.
  bash: (commands) => `_synoptic() {
  local word=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}:$word" in
${cases(commands, (words) => `COMPREPLY=($(compgen -W "${words}" -- "$word"))`)}
  esac
}
complete -o bashdefault -o default -F _synoptic synoptic
`,
  zsh: (commands) => `#compdef synoptic
_synoptic() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ command, about }) => `'${command}:${about}'`).join(' ')})
    _describe 'command' commands
    return
  fi
  case "$words[2]:$words[CURRENT]" in
${cases(commands, (words) => `compadd -- ${words}`)}
    *) _files ;;
  esac
}
if [ "$funcstack[1]" = "_synoptic" ]; then _synoptic "$@"; else compdef _synoptic synoptic; fi
`,
  fish: (commands) =>
    commands
      .flatMap(({ command, about, options, values }) => [
        `complete -c synoptic -n __fish_use_subcommand -a ${command} -d '${about}'`,
        ...options.map(
          (option) =>
            `complete -c synoptic -n '__fish_seen_subcommand_from ${command}' -l ${option.slice(2)}`,
        ),
        ...(values.length > 0
          ? [
              `complete -c synoptic -n '__fish_seen_subcommand_from ${command}' -f -a '${values.join(' ')}'`,
            ]
          : []),
      ])
      .join('\n')
      .concat('\n'),
}

function names(commands: readonly Words[]): string {
  return commands.map(({ command }) => command).join(' ')
}
