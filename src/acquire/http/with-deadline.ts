/** Gives work a signal that ends it after so long, or when the program stops. */
export async function withDeadline<T>(
  milliseconds: number,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  stop.throwIfAborted()
  const controller = new AbortController()
  const end = () => controller.abort(stop.reason)
  const expire = () => controller.abort(new DOMException('took too long', 'TimeoutError'))
  stop.addEventListener('abort', end)
  const timer = setTimeout(expire, milliseconds)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', end)
  }
}
