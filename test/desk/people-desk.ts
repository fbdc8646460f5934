import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PASSWORD = 'three gulls on a pier'

/** Somebody who is signed in. */
export type Asker = {
  readonly id: string
  readonly cookie: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** Sends a form, or JSON where the address is the API's. */
  send(method: string, path: string, body?: Readonly<Record<string, unknown>>): Promise<Response>
  read<T>(path: string): Promise<T>
}

export type PeopleDesk = TestDesk & {
  readonly ada: Asker
  readonly cy: Asker
  readonly bo: Asker
}

/** A desk with two editors, Ada and Cy, and a reader, Bo. */
export async function openPeopleDesk(): Promise<PeopleDesk> {
  const desk = await openTestDesk()
  return {
    ...desk,
    ada: await addPerson(desk, 'Ada', 'editor'),
    cy: await addPerson(desk, 'Cy', 'editor'),
    bo: await addPerson(desk, 'Bo', 'reader'),
  }
}

async function addPerson(
  { app, desk }: TestDesk,
  name: string,
  role: 'reader' | 'editor',
): Promise<Asker> {
  const person = await desk.access.addPerson(name, role, PASSWORD)
  if (typeof person === 'string') throw new Error(person)
  const cookie = `synoptic=${await desk.access.signIn(name, PASSWORD, 'a test')}`
  return { id: person.id, cookie, ...askWith(app, { Cookie: cookie }) }
}

/** Asks with headers that say who asks. */
export function askWith(
  app: TestDesk['app'],
  known: Readonly<Record<string, string>>,
): Omit<Asker, 'id' | 'cookie'> {
  const usual = { Host: 'localhost', ...known }
  const get: Asker['get'] = async (path, headers = {}) =>
    app.request(`http://localhost${path}`, { headers: { ...usual, ...headers } })
  return {
    get,
    read: async (path) => JSON.parse(await (await get(path)).text()),
    send: async (method, path, body = {}) => {
      const isApi = path.startsWith('/api/')
      const form = () =>
        new URLSearchParams(
          Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]),
        )
      return app.request(`http://localhost${path}`, {
        method,
        headers: { ...usual, ...(isApi ? { 'Content-Type': 'application/json' } : {}) },
        body: isApi ? JSON.stringify(body) : form(),
      })
    },
  }
}
