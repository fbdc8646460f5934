import { parse, TomlError } from 'smol-toml'
import { SETTINGS, type Setting, type Settings, variableOf } from './settings.ts'

/** Settings and what was wrong with them: sentences that name the place and say what is allowed. */
export type Parsed = {
  readonly settings: Settings
  readonly problems: readonly string[]
}

export type ConfigInput = {
  /** The file's text; empty where there is none. */
  readonly text: string
  /** How messages name the file. */
  readonly name: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Settings of the file and the environment, which outranks it. Unknown keys are told. */
export function parseConfig({ text, name, env }: ConfigInput): Parsed {
  const problems: string[] = []
  const table = parseToml(text, name, problems)
  const known: readonly Setting<unknown>[] = Object.values(SETTINGS)
  for (const key of Object.keys(table)) {
    if (known.some((setting) => setting.key === key)) continue
    const keys = known.map((setting) => setting.key).join(', ')
    problems.push(`${name}:${lineOf(text, key)}: there is no setting "${key}"; there are ${keys}.`)
  }
  const read = <T>(setting: Setting<T>): T => {
    const { key, kind, fallback } = setting
    const variable = env[variableOf(setting)]
    const inFile = Object.hasOwn(table, key)
    const value = variable ? kind.parseText(variable) : inFile ? kind.parse(table[key]) : fallback
    if (value !== undefined) return value
    const place = variable
      ? `${variableOf(setting)} in the environment`
      : `${name}:${lineOf(text, key)}: ${key}`
    problems.push(`${place} takes ${kind.allowed}.`)
    return fallback
  }
  const settings: Settings = {
    database: read(SETTINGS.database),
    contact: read(SETTINGS.contact),
    pages: read(SETTINGS.pages),
    delay: read(SETTINGS.delay),
    connections: read(SETTINGS.connections),
    workers: read(SETTINGS.workers),
    recheck: read(SETTINGS.recheck),
    allowPrivateHosts: read(SETTINGS.allowPrivateHosts),
    deskAddress: read(SETTINGS.deskAddress),
    mailServer: read(SETTINGS.mailServer),
    mailUser: read(SETTINGS.mailUser),
    mailPasswordFile: read(SETTINGS.mailPasswordFile),
    mailFrom: read(SETTINGS.mailFrom),
  }
  return { settings, problems }
}

function parseToml(text: string, name: string, problems: string[]): Record<string, unknown> {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [reason] = error.message.replace('Invalid TOML document: ', '').split('\n')
    problems.push(`${name}:${error.line}: this is not TOML (${reason}).`)
    return {}
  }
}

/** The line of a key, or of the heading of a table; 1 where it is written in another way. */
function lineOf(text: string, key: string): number {
  const starts = [`${key}`, `"${key}"`, `'${key}'`, `[${key}`, `["${key}`, `[[${key}`]
  const found = text.split('\n').findIndex((line) => {
    const start = starts.find((each) => line.trimStart().startsWith(each))
    return start !== undefined && /^\s*[.=\]]/.test(line.trimStart().slice(start.length))
  })
  return Math.max(0, found) + 1
}
