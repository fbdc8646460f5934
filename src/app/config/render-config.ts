import { SETTINGS, type Setting, variableOf } from './settings.ts'

/** The file that `init` writes: every setting explained and commented out. */
export function renderConfig(): string {
  const settings: readonly Setting<unknown>[] = Object.values(SETTINGS)
  return [HEAD, ...settings.map(renderSetting)].join('\n')
}

const HEAD = `# Settings of Synoptic. What is commented out shows its usual value or an example.
# Each can be set in the environment as well, which outranks this file.
`

function renderSetting(setting: Setting<unknown>): string {
  const { about, key, example, kind } = setting
  return `# ${about}\n# It takes ${kind.allowed}. ${variableOf(setting)} does the same.\n# ${key} = ${example}\n`
}
