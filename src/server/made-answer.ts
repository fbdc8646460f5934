/** What an answer was made of, so that who packs it need not read it out of the answer again. */
export type Made = {
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>
  /**
   * Its `Cache-Control`, as long as the desk may hold it at hand for whom it was made, though perhaps no
   * browser may; null where it may not.
   */
  readonly heldAs: string | null
  /** Is it to be sent as it is? */
  readonly isReady?: boolean
}

const known = new WeakMap<Response, Made>()

/** An answer that remembers what it was made of. */
export function makeAnswer(made: Made, init: ResponseInit): Response {
  const answer = new Response(made.body, init)
  known.set(answer, made)
  return answer
}

/** What an answer was made of; undefined where it was made in another way, or is not to be held. */
export function madeOf(answer: Response): Made | undefined {
  return known.get(answer)
}

/** Neither the browser nor the desk nor anything between keeps an answer. */
export function keepNowhere(answer: Response): Response {
  known.delete(answer)
  answer.headers.set('Cache-Control', 'no-store')
  answer.headers.delete('ETag')
  return answer
}
