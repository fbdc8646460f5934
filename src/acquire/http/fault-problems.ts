import type { Problem } from '../../model/source.ts'
import { ConnectionRefused } from './guard/guarded-connector.ts'

type Told = readonly [code: string, what: string]

const LATER = 'It is asked again later.'
const TIMED_OUT: Told = ['timed-out', `took too long to answer. ${LATER}`]
const LOST: Told = ['connection-lost', `broke the connection off. ${LATER}`]
const UNREACHABLE: Told = ['host-unreachable', 'cannot be reached. Is the network up?']
const BROKEN: Told = ['broken-answer', `answers in a way that cannot be read. ${LATER}`]
const STOPPED: Told = ['stopped', 'was not waited for: the program is stopping.']
const NOT_TRUSTED: Told = [
  'certificate-not-trusted',
  'shows a certificate that nobody known has signed. It is not asked without protection. ' +
    'If it is your own, name its authority in NODE_EXTRA_CA_CERTS.',
]

/** What the codes of errors mean, those of the system, of TLS and of the client. */
const BY_CODE: Readonly<Record<string, Told>> = {
  ENOTFOUND: ['host-not-found', 'cannot be found: there is no such host. Check the address.'],
  EAI_AGAIN: ['name-service-failed', `cannot be looked up for now. Is the network up? ${LATER}`],
  EAI_FAIL: ['name-service-failed', `cannot be looked up for now. Is the network up? ${LATER}`],
  ECONNREFUSED: ['connection-refused', `takes no connections. ${LATER}`],
  ECONNRESET: LOST,
  ECONNABORTED: LOST,
  EPIPE: LOST,
  UND_ERR_SOCKET: LOST,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  EADDRNOTAVAIL: UNREACHABLE,
  ENETDOWN: UNREACHABLE,
  EMFILE: ['too-many-open-files', 'found no free connection on this machine. Raise `ulimit -n`.'],
  ETIMEDOUT: TIMED_OUT,
  TimeoutError: TIMED_OUT,
  UND_ERR_CONNECT_TIMEOUT: TIMED_OUT,
  UND_ERR_HEADERS_TIMEOUT: TIMED_OUT,
  UND_ERR_BODY_TIMEOUT: TIMED_OUT,
  UND_ERR_HEADERS_OVERFLOW: ['headers-too-big', `sends more headers than can be read. ${LATER}`],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: BROKEN,
  HPE_HEADER_OVERFLOW: ['headers-too-big', `sends more headers than can be read. ${LATER}`],
  CERT_HAS_EXPIRED: [
    'certificate-expired',
    'shows a certificate that has expired. Its owner must renew it; is your clock right?',
  ],
  CERT_NOT_YET_VALID: [
    'certificate-not-yet-valid',
    'shows a certificate that is not valid yet. Is your clock right?',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'certificate-of-another-host',
    "shows another host's certificate. Check the address.",
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: NOT_TRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: NOT_TRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_TRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: NOT_TRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NOT_TRUSTED,
  CERT_UNTRUSTED: NOT_TRUSTED,
  AbortError: STOPPED,
  UND_ERR_ABORTED: STOPPED,
  UND_ERR_DESTROYED: STOPPED,
  UND_ERR_CLOSED: STOPPED,
}

/** By the beginning of the code, or of the error's name. */
const BY_BEGINNING: readonly (readonly [beginning: string, told: Told])[] = [
  ['HTTPParserError', BROKEN],
  ['HPE_', BROKEN],
  ['ERR_SSL', ['tls-failed', `could not agree on a protected connection. ${LATER}`]],
  ['EPROTO', ['tls-failed', `could not agree on a protected connection. ${LATER}`]],
  ['CERT_', ['certificate-not-valid', 'shows a certificate that is not valid.']],
]

const UNKNOWN: Told = ['fetch-failed', `could not be asked. ${LATER}`]

/** What an error on the way means for a reader. `place` is what the message calls the address. */
export function faultProblem(error: unknown, place: string): Problem {
  const refusal = findInCauses(error, (each) => each instanceof ConnectionRefused && each)
  if (refusal) return refusal.problem
  const told = findInCauses(error, tellOne) ?? UNKNOWN
  return { code: told[0], message: `${place} ${told[1]}` }
}

function tellOne(error: Error): Told | null {
  for (const code of ['code' in error ? String(error.code) : '', error.name]) {
    if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code]
    const told = BY_BEGINNING.find(([beginning]) => code.startsWith(beginning))
    if (told) return told[1]
  }
  return null
}

/** The innermost cause that something is known of says most. */
function findInCauses<T>(error: unknown, find: (error: Error) => T | null | false): T | null {
  if (!(error instanceof Error)) return null
  return findInCauses(error.cause, find) ?? (find(error) || null)
}
