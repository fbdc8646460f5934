import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import { openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'

export type Form = readonly (readonly [name: string, value: string])[]

export type TestReader = {
  readonly desk: TestDesk
  /** The password of reader apps. */
  readonly password: string
  /** The ids of what was added: three articles of two sources, two of which tell one story. */
  readonly ids: Ids
  /** Asks as an app does that is signed in; with a form, it posts. */
  ask(path: string, form?: Form, headers?: Readonly<Record<string, string>>): Promise<Response>
  read<T>(path: string): Promise<T>
  /** The text of what is answered to what is posted. */
  post(path: string, form: Form): Promise<string>
  /** The decimal numbers in a list. */
  list(query: string): Promise<readonly string[]>
}

export type Ids = {
  readonly coast: string
  readonly hill: string
  readonly story: string
  readonly articles: readonly [string, string, string]
}

/** When the news of the tests came: an hour ago, in the morning and in the evening. */
const HOUR = 3_600_000

/** A desk of one person with a password for reader apps, and some news of its own beside the examples. */
export async function openTestReader(): Promise<TestReader> {
  // The examples are kept while the desk is opened: they came before.
  const now = new Date(Date.now() + 60_000)
  const desk = await openTestDesk(now)
  const ids = await addNews(desk, now)
  const password = await desk.desk.readerKeys.make('me')
  const form: Form = [
    ['Email', 'me'],
    ['Passwd', password],
  ]
  const login = await send(desk, '/accounts/ClientLogin', form)
  const [, word] = /^Auth=(.+)$/m.exec(await login.text()) ?? []
  const own = { Authorization: `GoogleLogin auth=${word}` }
  const ask: TestReader['ask'] = (path, form, headers = own) =>
    send(desk, `/reader/api/0/${path}`, form, headers)
  return {
    ...{ desk, password, ids, ask },
    // What our own app sends, so its shape is known.
    read: async (path) => JSON.parse(await (await ask(path)).text()),
    post: async (path, form) => (await ask(path, form)).text(),
    async list(query) {
      const answer = await ask(`stream/items/ids?output=json&${query}`)
      const { itemRefs }: { itemRefs: { id: string }[] } = JSON.parse(await answer.text())
      return itemRefs.map(({ id }) => id)
    },
  }
}

export async function send(
  { app }: TestDesk,
  path: string,
  form?: Form,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body =
    form && new URLSearchParams([...form].map(([name, value]): [string, string] => [name, value]))
  const method = form ? 'POST' : 'GET'
  return app.request(path, { method, headers: { Host: 'localhost', ...headers }, body })
}

/** What apps call an article or a story. */
export function decimal(id: string): string {
  return String(Number(id.slice(1)) + (id.startsWith('s') ? 2 ** 40 : 0))
}

export const CRANE = 'Harbour crane stays where it is'
export const TEXTS = [
  'The harbour board of Tollen voted on Monday to keep the old crane. It has stood on the north quay for 90 years, the board said.',
  'Tollen’s crane is to stay. The board of the harbour voted for it by five to two on Monday, 90 years after it was built.',
  'A ewe with four lambs was found on the Hollow Moor. The shepherd, Ilse Brand, had looked for her for a week.',
] as const

async function addNews(desk: TestDesk, now: Date): Promise<Ids> {
  const added: { coast?: string; hill?: string; story?: string; articles: string[] } = {
    articles: [],
  }
  const at = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString()
  await desk.writing(async (store) => {
    const follow = async (name: string, ...folders: string[]) => {
      const { source } = await store.sources.add({
        ...{ kind: 'feed', address: `https://${name.toLowerCase()}.test/feed`, given: name },
        ...{ title: `${name} Courier`, outlet: null, link: `https://${name.toLowerCase()}.test/` },
        ...{ folders, addedAt: at(9) },
      })
      return source.id
    }
    const [coast, hill] = [await follow('Coast', 'Shore'), await follow('Hill')]
    const story = await store.stories.open(at(3))
    const keep = async (text: string, title: string, source: string, hours: number) => {
      const outlet = source === coast ? 'Coast Courier' : 'Hill Courier'
      const article = plainArticle(text, { title, outlet, publishedAt: at(hours) })
      const addresses = [`https://news.test/${hours}`]
      const fingerprint = computeFingerprint(article)
      const kept = { article, addresses, sourceId: source, fingerprint }
      const { id } = await store.articles.add(kept, at(hours))
      return id
    }
    const one = await keep(TEXTS[0], CRANE, coast, 3)
    const two = await keep(TEXTS[1], 'Crane saved', hill, 2)
    const three = await keep(TEXTS[2], 'Four lambs & <b>a ewe</b>', hill, 1)
    const alone = await store.stories.open(at(1))
    for (const [article, of] of [
      [one, story],
      [two, story],
      [three, alone],
    ]) {
      const placed = { article, story: of, opened: false, sureness: 1, reasons: [], merged: [] }
      await store.stories.place(placed, 'program', at(1))
    }
    Object.assign(added, { coast, hill, story, articles: [one, two, three] })
  })
  const { coast = '', hill = '', story = '', articles } = added
  return { coast, hill, story, articles: [articles[0], articles[1], articles[2]] }
}
