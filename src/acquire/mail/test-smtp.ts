import { createServer, type Socket } from 'node:net'
import { listen, type TestServer } from '../http/test-server.ts'

/** A mail as a server took it. */
export type TakenMail = { readonly to: readonly string[]; readonly data: string }

export type TestSmtp = TestServer & {
  readonly taken: readonly TakenMail[]
  /** What the server answers to the next mails once it has them; usually that it took them. */
  say(answer: string): void
}

/** A server for mails on this machine, without TLS, that takes what it is given. */
export async function startSmtp(): Promise<TestSmtp> {
  const taken: TakenMail[] = []
  let answer = '250 taken'
  const server = await listen(
    createServer((socket) =>
      talk(socket, (mail) => {
        if (answer.startsWith('250')) taken.push(mail)
        return answer
      }),
    ),
  )
  return Object.assign(server, {
    taken,
    say: (next: string) => {
      answer = next
    },
  })
}

function talk(socket: Socket, take: (mail: TakenMail) => string): void {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let text = ''
  let to: string[] = []
  let isData = false
  const heed = (line: string) => {
    const [verb] = line.toUpperCase().split(/[ :]/)
    if (verb === 'EHLO') return say('250 test')
    if (verb === 'STARTTLS') return say('502 not here')
    if (verb === 'RCPT') to.push(line.slice(line.indexOf('<') + 1, line.indexOf('>')))
    if (verb === 'QUIT') return socket.end('221 bye\r\n')
    isData = verb === 'DATA'
    return say(isData ? '354 go on' : '250 ok')
  }
  say('220 test')
  socket.on('data', (part) => {
    text += part
    for (;;) {
      const end = text.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const piece = text.slice(0, end)
      text = text.slice(end + (isData ? 5 : 2))
      if (!isData) heed(piece)
      else {
        isData = false
        say(take({ to, data: piece }))
        to = []
      }
    }
  })
}
