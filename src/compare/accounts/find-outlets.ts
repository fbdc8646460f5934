import type { Article } from '../../model/article.ts'
import { addTo } from '../add-to.ts'

/** "BCT News", "WORN 6 On Your Side": what stands behind the letters of a broadcaster is no name. */
const BROADCASTER = /^(\p{Lu}{2,5}) (?:News|Online|\d)/u

/** Sites add what they are to their names: "Orrin Herald | News and Weather". */
const SLOGAN = / [|–—·:-] .*$/u

const HOST = /^(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,})(?:[:/?#].*)?$/i

/** Parts of a host that stand before the name of its country: "co.uk", "com.au". */
const SECOND_LEVEL: ReadonlySet<string> = new Set('co com net org gov ac edu ne or'.split(' '))

/** Hosts whose every blog is an outlet of its own. */
const LENDERS: ReadonlySet<string> = new Set(
  'blogspot wordpress substack medium tumblr github livejournal typepad'.split(' '),
)

/** How an outlet is named, and how it may be named for short: only names as given meet either. */
type OutletName = { readonly full: string; readonly short: readonly string[] }

/** The folded name of an outlet; null where there is none. */
export function foldOutlet(outlet: string | null): OutletName | null {
  const name = (outlet ?? '').trim().slice(0, 200)
  const host = keyOfHost(name)
  if (host) return { full: host, short: [] }
  const words = split(name.replace(SLOGAN, ''))
  if (words.length === 0) return null
  const broadcaster = BROADCASTER.exec(name)?.[1].toLowerCase()
  return { full: words.join(''), short: broadcaster ? [broadcaster] : shorten(words) }
}

/** "New York Times" is "NYT" and nytimes.com. */
function shorten(words: readonly string[]): string[] {
  if (words.length < 2) return []
  const initials = words.map(([initial]) => initial)
  const last = words[words.length - 1]
  const all = initials.join('')
  return words.length > 2 ? [all, initials.slice(0, -1).join('') + last] : [all]
}

/** The name in an address: "harbourpress" of "https://www.theharbourpress.co.uk/a", else null. */
export function keyOfHost(address: string | null): string | null {
  const labels =
    HOST.exec((address ?? '').trim())?.[1]
      .toLowerCase()
      .split('.') ?? []
  labels.pop()
  if (labels.length > 1 && SECOND_LEVEL.has(labels[labels.length - 1])) labels.pop()
  const name = labels.pop()
  if (name === undefined) return null
  if (LENDERS.has(name)) return [...labels, name].join('.')
  return name.replaceAll('-', '').replace(/^the(?=.{3})/, '')
}

/** The words of a name, without accents, marks and a leading "the". */
function split(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’.]+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words
}

/** For each article the index of the first one of its outlet: its own where the outlet is unknown. */
export function findOutlets(articles: readonly Pick<Article, 'outlet' | 'url'>[]): number[] {
  const first = articles.map((_, index) => index)
  const join = (a: number, b: number) => {
    const [low, high] = [first[a], first[b]].sort((x, y) => x - y)
    for (const [index, group] of first.entries()) if (group === high) first[index] = low
  }
  const names = articles.map(({ outlet }) => foldOutlet(outlet))
  const holders = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    const holder = name && holders.get(name.full)
    if (typeof holder === 'number') join(holder, index)
    else if (name) holders.set(name.full, index)
  }
  for (const [index, name] of names.entries())
    for (const short of name?.short ?? []) {
      const holder = holders.get(short)
      if (holder !== undefined) join(holder, index)
    }
  joinUnnamed(articles, first, join)
  return first
}

/** An article that names no outlet is of that of its host, unless several publish there. */
function joinUnnamed(
  articles: readonly Pick<Article, 'outlet' | 'url'>[],
  first: readonly number[],
  join: (a: number, b: number) => void,
): void {
  const ofHost = new Map<string, number[]>()
  for (const [index, { url }] of articles.entries()) {
    const host = keyOfHost(url)
    if (host) addTo(ofHost, host, index)
  }
  for (const indices of ofHost.values()) {
    const unnamed = indices.filter((index) => foldOutlet(articles[index].outlet) === null)
    const named = new Set(indices.filter((index) => !unnamed.includes(index)).map((i) => first[i]))
    const together = named.size === 1 ? [...named, ...unnamed] : unnamed
    for (const index of together.slice(1)) join(together[0], index)
  }
}
