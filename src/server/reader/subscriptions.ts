import { STORIES_LABEL } from '../../model/reader.ts'
import { didJob } from '../did-job.ts'
import { doNow } from '../do-now.ts'
import { tellDone } from '../guard/audit.ts'
import { requireEditor } from '../guard/editors.ts'
import { ownDesk } from '../guard/person-of.ts'
import { notFound } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { badAsked } from './bad-asked.ts'
import { OK, type Question, type ReaderRoute } from './routes.ts'
import { feedId, parseLabel } from './stream-ids.ts'

/** What is followed, and in which folders: all see that, so that editors alone change it. */
export const SUBSCRIPTION_ROUTES: readonly ReaderRoute[] = [
  { method: 'post', path: 'api/0/subscription/edit', answer: editSubscription },
  { method: 'post', path: 'api/0/subscription/quickadd', answer: quickAdd },
  { method: 'post', path: 'api/0/rename-tag', answer: renameTag },
  { method: 'post', path: 'api/0/disable-tag', answer: disableTag },
]

async function editSubscription(question: Question): Promise<Response> {
  const { context, asked, means } = question
  const feeds = asked.all('s').map((each) => each.replace(/^feed\//, ''))
  const [feed] = feeds
  if (!feed) throw badAsked('s: says which feed.')
  switch (asked.one('ac')) {
    case 'subscribe':
      for (const each of feeds) await follow(question, each)
      return OK()
    case 'unsubscribe':
      for (const each of feeds) await doNow(context, means, 'remove-source', { id: sourceOf(each) })
      return OK()
    case 'edit':
      await change(question, sourceOf(feed))
      return OK()
    default:
      throw badAsked('ac: is subscribe, unsubscribe or edit.')
  }
}

async function quickAdd(question: Question): Promise<Response> {
  const { context, asked } = question
  const query = asked.one('quickadd')
  if (query === null) throw badAsked('quickadd: is the address to follow.')
  const source = await follow(question, query.replace(/^feed\//, ''))
  if (!source) return sendJson(context, { query, numResults: 0 })
  const streamName = source.outlet ?? source.title ?? source.address
  return sendJson(context, { query, numResults: 1, streamId: feedId(source.id), streamName })
}

/** Follows an address and asks it, as the page of sources does. */
async function follow(question: Question, address: string) {
  const { context, means } = question
  const { source, added } = await doNow(context, means, 'follow', { address, outlet: null })
  if (source && added) means.desk.jobs.start('refresh', { sources: [source.id] })
  if (source) await change(question, source.id)
  // One entry says what was done, whatever belongs to it.
  tellDone(context, didJob('follow', { address, outlet: null }))
  return source
}

/** A title is what the outlet is called here; a label is a folder. */
async function change({ context, asked, means }: Question, id: string): Promise<void> {
  const title = asked.one('t')
  const [added, removed] = [asked.one('a'), asked.one('r')].map((text) => text && folderOf(text))
  const changed = {
    ...(title === null ? {} : { outlet: title.slice(0, LONGEST) }),
    ...(added ? { folders: added.split('/') } : removed ? { folders: [] } : {}),
  }
  if (Object.keys(changed).length === 0) return
  await doNow(context, means, 'change-source', { id, change: changed })
}

const LONGEST = 200

/** The folder that a label names. Throws the `Refusal` where it names none that a feed can stand in. */
function folderOf(text: string): string {
  const name = parseLabel(text)
  if (name === null || name.length > LONGEST || name.split('/').some((part) => part.trim() === ''))
    throw badAsked(`“${text.slice(0, 100)}” is no folder; user/-/label/NAME is one.`)
  if (name === STORIES_LABEL) throw badAsked(`The folder ${STORIES_LABEL} holds the stories alone.`)
  return name
}

function sourceOf(feed: string): string {
  if (/^[1-9]\d{0,14}$/.test(feed)) return `f${feed}`
  if (feed === 'stories' || feed === 'loose')
    throw badAsked(`feed/${feed} is made by the desk, and stays as it is.`)
  throw badAsked(`“feed/${feed.slice(0, 100)}” is no feed that is followed; it has a number.`)
}

async function renameTag(question: Question): Promise<Response> {
  const { context, asked, means } = question
  const { sources, search, name } = await findLabel(question)
  const next = folderOf(asked.one('dest') ?? '')
  if (sources.length > 0) {
    requireEditor(context)
    for (const id of sources)
      await doNow(context, means, 'change-source', { id, change: { folders: next.split('/') } })
    return OK()
  }
  if (!search) throw notFound(`There is no label “${name}”.`)
  const changed = await ownDesk(context, means).searches.change(search.id, { name: next })
  if (typeof changed === 'string') throw badAsked(changed)
  return OK()
}

/** The feeds of a folder stay; a saved search goes with its label. */
async function disableTag(question: Question): Promise<Response> {
  const { context, means } = question
  const { sources, search, name } = await findLabel(question)
  if (sources.length > 0) {
    requireEditor(context)
    for (const id of sources)
      await doNow(context, means, 'change-source', { id, change: { folders: [] } })
    return OK()
  }
  if (!search) throw notFound(`There is no label “${name}”.`)
  await ownDesk(context, means).searches.remove(search.id)
  return OK()
}

async function findLabel({ context, asked, reader, means }: Question) {
  const name = folderOf(asked.one('s') ?? labelOf(asked.one('t')))
  const feeds = await reader.listFeeds()
  const sources = feeds.filter(({ label }) => label === name).map(({ id }) => id)
  const search =
    (await ownDesk(context, means).searches.list()).find((each) => each.name === name) ?? null
  return { name: name.slice(0, 100), sources, search }
}

/** Some apps give the bare name. */
function labelOf(name: string | null): string {
  return name === null ? '' : `user/-/label/${name}`
}
