import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'

export type Asked = {
  /** The address of this machine that it comes from: of 127.0.0.0/8 Linux has all. */
  readonly from: string
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
}

const agent = new Agent({ keepAlive: true })

/** Asks once; the status, or what went wrong, and the milliseconds until the last byte. */
export async function ask(address: URL, { from, headers = {}, form }: Asked) {
  const start = performance.now()
  const type = form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}
  try {
    const sent = request(address, {
      ...{ agent, localAddress: from, method: form ? 'POST' : 'GET' },
      headers: { ...type, ...headers },
    })
    sent.end(form ? String(new URLSearchParams(form)) : undefined)
    const [answer]: IncomingMessage[] = await once(sent, 'response')
    answer.resume()
    await once(answer, 'end')
    return { status: String(answer.statusCode), time: performance.now() - start }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { status: code, time: performance.now() - start }
  }
}
