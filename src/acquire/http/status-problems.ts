import type { Problem } from '../../model/source.ts'

type Told = readonly [code: string, what: string]

const LATER = 'It is asked again later.'

/** What a status means for a reader, and what can be done. */
const BY_STATUS: Readonly<Record<number, Told>> = {
  204: ['empty-answer', 'answers that there is nothing there (204). Check the address.'],
  205: ['empty-answer', 'answers that there is nothing there (205). Check the address.'],
  206: ['partial-answer', `sent a part that was not asked for (206). ${LATER}`],
  304: ['unexpected-answer', `says that nothing changed though nothing is known (304). ${LATER}`],
  400: ['bad-request', 'does not understand the request (400). Check the address.'],
  401: ['login-needed', 'asks for a login (401). It cannot be followed without one.'],
  402: ['payment-needed', 'asks for payment (402). It cannot be followed.'],
  403: [
    'forbidden',
    `refuses to answer (403). Open it in a browser; its owner may not want programs to read it.`,
  ],
  404: [
    'not-found',
    'has nothing at this address (404). Check the address, or look for the new one.',
  ],
  406: ['not-acceptable', 'has nothing of a kind that can be read (406). Check the address.'],
  410: [
    'gone',
    'says that this is gone for good (410). It is not asked again. Remove it, or add its new address.',
  ],
  429: ['too-many-requests', `was asked too often (429). ${LATER}`],
  451: ['withheld', 'may not show this for legal reasons (451).'],
  503: ['unavailable', `is not available for now (503). ${LATER}`],
}

/** The problem with an answer that brings no body to use. */
export function statusProblem(status: number, place: string): Problem {
  const [code, what] = BY_STATUS[status] ?? byClass(status)
  return { code, message: `${place} ${what}` }
}

function byClass(status: number): Told {
  if (status >= 500 && status < 600) return ['server-error', `has a fault (${status}). ${LATER}`]
  if (status >= 400 && status < 500) {
    return ['refused', `refuses the request (${status}). Check the address.`]
  }
  return ['unexpected-answer', `gives an answer that makes no sense here (${status}). ${LATER}`]
}
