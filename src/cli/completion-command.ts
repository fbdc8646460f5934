import type { Command } from 'commander'
import { Failure } from './fail.ts'

type Words = {
  readonly command: string
  readonly about: string
  readonly options: readonly string[]
}

/** Prints a completion script made from the commands and options that there are. */
export function runCompletion(shell: string, program: Command): void {
  const render = RENDERERS[shell]
  if (!render) throw new Failure(`no completion for "${shell}"; there is bash, zsh and fish.`)
  process.stdout.write(render(program.commands.map(describe)))
}

function describe(command: Command): Words {
  const options = command.options.map((option) => option.long ?? option.flags)
  return { command: command.name(), about: command.description(), options: [...options, '--help'] }
}

const RENDERERS: Readonly<Record<string, (commands: readonly Words[]) => string>> = {
  bash: (commands) => `_synoptic() {
  local word=\${COMP_WORDS[COMP_CWORD]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}:$word" in
${commands.map(({ command, options }) => `    ${command}:-*) COMPREPLY=($(compgen -W "${options.join(' ')}" -- "$word")) ;;`).join('\n')}
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _synoptic synoptic
`,
  zsh: (commands) => `#compdef synoptic
_synoptic() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ command, about }) => `'${command}:${about}'`).join(' ')})
    _describe 'command' commands
    return
  fi
  case "$words[2]:$words[CURRENT]" in
${commands.map(({ command, options }) => `    ${command}:-*) compadd -- ${options.join(' ')} ;;`).join('\n')}
    *) _files ;;
  esac
}
if [ "$funcstack[1]" = "_synoptic" ]; then _synoptic "$@"; else compdef _synoptic synoptic; fi
`,
  fish: (commands) =>
    commands
      .flatMap(({ command, about, options }) => [
        `complete -c synoptic -n __fish_use_subcommand -a ${command} -d '${about}'`,
        ...options.map(
          (option) =>
            `complete -c synoptic -n '__fish_seen_subcommand_from ${command}' -l ${option.slice(2)}`,
        ),
      ])
      .join('\n')
      .concat('\n'),
}

function names(commands: readonly Words[]): string {
  return commands.map(({ command }) => command).join(' ')
}
