// How long a filled database of PostgreSQL takes to answer: node bench/million/ask.ts ADDRESS [WORD]
// For each kind of question: milliseconds by the clock of the fastest half and of all but a twentieth, and of
// processor time, of this process and of the server, of sixty questions after ten to warm up; WORD chooses
// those whose names have it.
import { openHomeStore } from '../../src/app/open-home.ts'
import { type Bounds, print, quantile } from '../desk/figures.ts'
import { openServerDesk } from './open-server-desk.ts'
import { NOW } from './rows.ts'
import { openServerTime } from './server-time.ts'
import { wordAt } from './words.ts'

const QUESTIONS = 60
const WARM = 10
const DAY = 86_400_000

const [address, chosen = ''] = process.argv.slice(2)
const store = await openHomeStore(address, { access: 'read', command: 'bench' })
const desk = await openServerDesk(address)
const server = await openServerTime(address)
const count = await store.articles.count()
const stories = await store.stories.list({ since: '2026', limit: 2000 })
const large = stories.filter(({ articles }) => articles >= 40)
const small = stories.filter(({ articles }) => articles > 1 && articles <= 5)
const spread = (n: number) => Math.floor((((n * 619) % 997) / 997) * (count - 1)) + 1

const SEARCH: Bounds = { must: 150, aim: 60 }
const STORIES: Bounds = { must: 60, aim: 20 }
const TODAY: Bounds = { must: 100, aim: 40 }

const SEARCHES: Readonly<Record<string, (n: number) => string>> = {
  'a common word': (n) => wordAt(n),
  'a middling word': (n) => wordAt(300 + n * 90),
  'a rare word': (n) => wordAt(100_000 + n * 4000),
  'a word that is not there': (n) => `qqx${wordAt(n)}`,
  'a word of templates': (n) => TEMPLATES[n % TEMPLATES.length],
  'two common words': (n) => `${wordAt(n)} ${wordAt(n + 7)}`,
  'a middling and a common word': (n) => `${wordAt(300 + n * 90)} ${wordAt(n)}`,
  'three common words': (n) => `${wordAt(n)} ${wordAt(n * 2 + 1)} ${wordAt(n * 3 + 2)}`,
  'a common word, not another': (n) => `${wordAt(n)} -${wordAt(n + 60)}`,
  'a phrase of common words': (n) => `"${wordAt(n)} ${wordAt(n + 1)}"`,
  'a phrase of templates': (n) => PHRASES[n % PHRASES.length],
  'the beginning of a word': (n) => `${wordAt(5000 + n * 100).slice(0, 5)}*`,
  'a short beginning': (n) => `${wordAt(n + 40).slice(0, 3)}*`,
}
const TEMPLATES = 'police detectives woman crime hospital charged street wound'.split(' ')
const PHRASES = ['"isolated incident"', '"cash reward"', '"spokesman for the department"']

for (const [name, words] of Object.entries(SEARCHES))
  await measure(`search: ${name}`, (n) => store.articles.search(words(n), { limit: 51 }), SEARCH)
const OUTLET = 'Union Press 1'
for (const [name, options] of Object.entries({
  'in one outlet': { outlet: OUTLET },
  'in a small outlet': { outlet: 'Belworth Patch' },
  'of the last day': { since: new Date(NOW - DAY).toISOString() },
}))
  await measure(
    `search: a common or middling word ${name}`,
    (n) => store.articles.search(wordAt(n % 2 ? n : 300 + n * 90), { limit: 51, ...options }),
    SEARCH,
  )
await measure('stories: the command', () => store.stories.list({ limit: 21 }), STORIES)
await measure(
  'stories: of three accounts in a day',
  () => store.stories.list({ since: new Date(NOW - DAY).toISOString(), minAccounts: 3, limit: 21 }),
  STORIES,
)
await measure('stories: the API', () => desk.open('/api/v1/stories'), STORIES)
await measure('stories: what grew since an hour', () =>
  store.stories.list({ grownSince: new Date(NOW - DAY / 24).toISOString(), limit: 21 }),
)
await measure('Today', () => desk.open('/'), TODAY)
await measure('Today, everything', () => desk.open('/?since=all'), TODAY)
await measure('Today, of an outlet', () => desk.open('/?outlet=Union+Press+1&since=all'))
await measure('page of a search, a common word', (n) => desk.open(`/search?q=${wordAt(n)}`))
await measure('page of a search, a middling word', (n) =>
  desk.open(`/search?q=${wordAt(300 + n * 90)}`),
)
await measure('a story of two to five', (n) => store.stories.find(small[n % small.length].id))
await measure('a story of fifty', (n) => store.stories.find(large[n % large.length].id))
await measure('page of a story compared before', () => desk.open(`/story/${small[0].id}`))
await measure('an article', (n) => store.articles.find(`a${spread(n)}`))
await measure('page of an article', (n) => desk.open(`/article/a${spread(n)}`))
await measure('Sources', () => desk.open('/sources'))
await measure('Changes', () => desk.open('/changes'))
await measure('Outlets', () => desk.open('/outlets'))
await measure('Points', () => desk.open('/points'))
await measure('count of articles', () => store.articles.count())
await measure('count of stories', () => store.stories.count())
await server.close()
await desk.close()
await store.close()

async function measure(name: string, ask: (n: number) => Promise<unknown>, bounds?: Bounds) {
  if (!name.includes(chosen)) return
  for (let n = 0; n < WARM; n++) await ask(n)
  const times: number[] = []
  const [own, used] = [process.cpuUsage(), server.read()]
  for (let n = WARM; n < WARM + QUESTIONS; n++) {
    const start = performance.now()
    await ask(n)
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(own)
  print(`${name}, half`, quantile(times, 0.5), 'ms')
  print(`${name}, all but a twentieth`, quantile(times, 0.95), 'ms', bounds)
  const processor = (user + system) / 1000 + server.read() - used
  print(`${name}, processor time`, processor / QUESTIONS, 'ms')
}
