import type { Server, Socket } from 'node:net'

/** Takes at most so many connections of one address at once; more are closed at once. */
export function limitConnections(server: Server, most: number): void {
  const open = new Map<string, number>()
  const count = (address: string, change: number) => {
    const now = (open.get(address) ?? 0) + change
    if (now === 0) open.delete(address)
    else open.set(address, now)
    return now
  }
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    socket.once('close', () => count(address, -1))
    if (count(address, 1) > most) socket.destroy()
  })
}
