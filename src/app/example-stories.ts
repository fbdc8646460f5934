import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

/** A story that comes with Synoptic: where its articles stand and what is known of them. */
export type ExampleStory = {
  readonly name: string
  readonly title: string
  readonly files: readonly string[]
  readonly outlets: ReadonlyMap<string, string>
  readonly dates: ReadonlyMap<string, string>
}

const FOLDER = join(packageRoot(), 'examples')

/** The names of the stories that come with Synoptic, in order. */
export function listExamples(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Our own description of an example, so its shape is known. */
export function loadExample(name: string): ExampleStory {
  const folder = join(FOLDER, name)
  const {
    title,
    date,
    files,
    outlets,
    dates = {},
  } = JSON.parse(readFileSync(`${folder}.json`, 'utf8'))
  const paths: string[] = files.map((file: string) => join(folder, file))
  const named = (table: Record<string, string>) =>
    new Map(Object.entries(table).map(([file, value]) => [join(folder, file), value]))
  const everyDay = Object.fromEntries(files.map((file: string) => [file, date]))
  return {
    name,
    title,
    files: paths,
    outlets: named(outlets),
    dates: named({ ...everyDay, ...dates }),
  }
}
