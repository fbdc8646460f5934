import type { Source } from '../model/source.ts'
import { inAList } from '../present/kept/in-a-list.ts'
import { printable } from '../present/text/printable.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { withStore } from './with-store.ts'

/** Lists the sources with how asking them goes; the failing alone where they are asked for. */
export async function runSources(options: { failing?: boolean; json?: boolean }): Promise<void> {
  const all = await withStore({ access: 'read', command: 'sources' }, (store) =>
    store.sources.list(),
  )
  const sources = options.failing ? all.filter(isFailing) : all
  if (options.json) printJson({ format: 'synoptic.sources/1', sources })
  else print(renderSources(sources, all.length))
}

function isFailing({ state }: Source): boolean {
  return state.status === 'failing' || state.status === 'gone' || state.problem !== null
}

function renderSources(sources: readonly Source[], all: number): string {
  if (all === 0) return 'There are no sources yet. Add one: synoptic add https://news.example.org\n'
  if (sources.length === 0) return `None of ${all} sources fails.\n`
  const width = Math.max(...sources.map(({ id }) => id.length))
  return sources.flatMap((source) => renderSource(source, width)).join('')
}

function renderSource(
  { id, kind, title, address, paused, state }: Source,
  width: number,
): string[] {
  const name = title ? `${inAList(title)}  ${address}` : address
  const lines = [
    `${id.padEnd(width)}  ${paused ? 'paused ' : STATUS[state.status]}  ${kind.padEnd(7)}  ${name}`,
  ]
  if (state.problem) {
    const again = state.failures > 1 ? ` (${state.failures} times)` : ''
    lines.push(`${' '.repeat(width + 2)}${state.problem.message}${again}`)
  }
  return lines.map((line) => `${printable(line)}\n`)
}

const STATUS: Readonly<Record<Source['state']['status'], string>> = {
  new: 'new    ',
  working: 'working',
  failing: 'failing',
  gone: 'gone   ',
}

/** Stops following sources; their articles stay. */
export async function runRemove(names: string[], options: { json?: boolean }): Promise<void> {
  const { removed, unknown } = await withStore(
    { access: 'write', command: 'remove' },
    async (store) => {
      const found = await Promise.all(names.map((name) => store.sources.find(name)))
      const removed = found.filter((source) => source !== null)
      await store.write(async (tables) => {
        for (const { id } of removed) await tables.sources.remove(id)
      })
      return { removed, unknown: names.filter((_, i) => found[i] === null) }
    },
  )
  if (options.json) printJson({ format: 'synoptic.removed/1', removed, unknown })
  else for (const source of removed) print(`${printable(renderRemoved(source))}\n`)
  if (unknown.length === 0) return
  const code = removed.length > 0 ? EXIT.partly : EXIT.nothing
  throw new Failure(`there is no source ${unknown.join(', ')}; synoptic sources lists them.`, code)
}

function renderRemoved({ id, title, address }: Source): string {
  return `No longer followed: ${id}  ${inAList(title ?? address)}. Its articles stay.`
}
