import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { Failure } from './fail.ts'

/** Asks for a new password twice, without showing it; from a pipe its first line is taken. */
export async function askNewPassword(name: string): Promise<string> {
  if (!process.stdin.isTTY) return readFirstLine()
  const password = await askHidden(`Password for ${name}: `)
  if ((await askHidden('Once more: ')) !== password)
    throw new Failure('the two are not the same; nothing was changed.')
  return password
}

async function readFirstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) return line
    throw new Failure('there is no password on standard input; nothing was changed.')
  } finally {
    lines.close()
  }
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
