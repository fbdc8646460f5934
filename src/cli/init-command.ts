import { initHome } from '../app/init.ts'
import { printable } from '../present/text/printable.ts'
import { print, printJson } from './output.ts'
import { requireHome, tellStoreProblems } from './with-store.ts'

const NEXT = `
Next:
  synoptic add https://news.example.org   follow a site, a feed, a folder, an OPML file
  synoptic refresh                        fetch what is new and put it into stories
  synoptic stories                        see them
`

/** Makes the settings and the database where they are missing, and says what to do next. */
export async function runInit({ json }: { json?: boolean }): Promise<void> {
  const loaded = requireHome()
  const { config, database } = await tellStoreProblems(() => initHome(loaded))
  if (json) {
    printJson({ format: 'synoptic.init/1', config, database })
    return
  }
  const line = (name: string, { path, made }: typeof config) =>
    `${name}  ${printable(path)}${made ? '' : ' (was there)'}\n`
  print(line('Settings', config) + line('Database', database) + NEXT)
}
