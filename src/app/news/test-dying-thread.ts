import { parentPort } from 'node:worker_threads'
import type { FromNews, ToNews } from './messages.ts'

// A thread that dies of an undo, and does everything else at once.
const tell = (message: FromNews) => parentPort?.postMessage(message)
parentPort?.on('message', (message: ToNews) => {
  if (message.say === 'end') parentPort?.close()
  if (message.say !== 'do') return
  const { id, kind } = message
  tell({ say: 'begun', id })
  if (kind === 'undo') process.exit(3)
  tell({ say: 'done', id, result: kind })
})
tell({ say: 'ready' })
