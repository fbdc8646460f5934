import type { Problem } from '../../model/source.ts'
import type { BodyFault } from './body/read-body.ts'
import { faultProblem } from './fault-problems.ts'

const LATER = 'It is asked again later.'

/** What ended a body early, told for a reader. */
export function bodyProblem(fault: BodyFault, place: string, limit: number): Problem {
  if (fault.kind === 'broken-off') return faultProblem(fault.error, place)
  const [code, what] = TOLD[fault.kind]
  return { code, message: `${place} ${what.replace('LIMIT', formatSize(limit))}` }
}

const TOLD: Readonly<Record<Exclude<BodyFault['kind'], 'broken-off'>, readonly [string, string]>> =
  {
    'too-big': ['too-big', 'sends more than LIMIT. What is beyond that is not read.'],
    'no-room': ['no-room', `sent too much while others did the same. ${LATER}`],
    'too-many-codings': ['broken-answer', `packed its answer too many times. ${LATER}`],
    'cut-coding': ['cut-short', `sent an answer that ends too early. ${LATER}`],
    'bad-coding': ['broken-answer', `sent an answer that cannot be unpacked. ${LATER}`],
  }

function formatSize(bytes: number): string {
  return bytes >= 1 << 20 ? `${Math.round(bytes / (1 << 20))} MB` : `${Math.ceil(bytes / 1024)} kB`
}
