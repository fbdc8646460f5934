import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyProblem } from '../acquire/http/body-problems.ts'
import { faultProblem } from '../acquire/http/fault-problems.ts'
import { statusProblem } from '../acquire/http/status-problems.ts'
import { askedOnce } from './asked-once.ts'

test('nothing that is asked once says that it is asked again', () => {
  const statuses = [204, 304, 404, 410, 418, 429, 500, 503, 999]
  const problems = [
    ...statuses.map((status) => statusProblem(status, 'a.test')),
    faultProblem(new Error('anything'), 'a.test'),
    bodyProblem({ kind: 'bad-coding' }, 'a.test', 1),
  ]
  for (const problem of problems) {
    const { code, message } = askedOnce(problem, 'Look again in a while.')
    assert.equal(code, problem.code)
    assert.doesNotMatch(message, /asked again|Remove it/)
    assert.equal(/Look again in a while\.$/.test(message), /again later/.test(problem.message))
  }
  const gone = askedOnce(statusProblem(410, 'a.test'), 'Look again.')
  assert.match(gone.message, /gone for good \(410\)\.$/)
  const robots = {
    code: 'robots-unavailable',
    message: 'Nobody knows. They are asked for again later.',
  }
  assert.equal(askedOnce(robots, 'Look again.').message, 'Nobody knows. Look again.')
})
