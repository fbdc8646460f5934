import { type Added, addToHome } from '../app/follow/add-to-home.ts'
import { inAList } from '../present/kept/in-a-list.ts'
import { printable } from '../present/text/printable.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson } from './output.ts'
import { withStore } from './with-store.ts'

export type AddCommandOptions = { outlet?: string; page?: boolean; json?: boolean }

/** Follows what is given, and says of each what was found. */
export async function runAdd(given: string[], options: AddCommandOptions): Promise<void> {
  const access = { access: 'write', create: true, command: 'add' } as const
  const added = await withStore(access, (store, { settings }) =>
    addToHome(given, {
      store,
      settings,
      outlet: options.outlet ?? null,
      pages: options.page,
    }),
  )
  if (options.json) printJson({ format: 'synoptic.added/1', added })
  else print(renderAdded(added))
  for (const { given, problem } of added) {
    if (problem) process.stderr.write(`synoptic: ${printable(`${given}: ${problem.message}`)}\n`)
  }
  if (added.every(({ source }) => source === null)) process.exitCode = EXIT.nothing
  else if (added.some(({ problem }) => problem !== null)) process.exitCode = EXIT.partly
}

/** Of a list with more sources the numbers are told. */
const MOST_TOLD = 20

function renderAdded(all: readonly Added[]): string {
  const added = all.filter((each) => each.added)
  const known = all.filter(({ source, added }) => source !== null && !added)
  const lines = [...added, ...known].slice(0, MOST_TOLD).flatMap(renderOne)
  const more = added.length + known.length - MOST_TOLD
  if (more > 0) lines.push(`… and ${more} more.`)
  if (added.length > 1) lines.push(`${added.length} sources added.`)
  if (added.length > 0) lines.push('', 'synoptic refresh fetches what they have.')
  return lines.map((line) => `${line}\n`).join('')
}

function renderOne({ source, added, others }: Added): string[] {
  if (!source) return []
  const name = source.title ? `${inAList(source.title)}, ${source.address}` : source.address
  const state = added ? 'Following' : 'Already followed:'
  const more = others.map(({ address, title }) => `      ${address}${title ? `  ${title}` : ''}`)
  const offer = more.length > 0 ? ['  It has more, which can be added by their addresses:'] : []
  return [`${state} ${source.kind} ${source.id}  ${name}`, ...offer, ...more].map(printable)
}
