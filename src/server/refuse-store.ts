import { sentence } from '../present/desk/sentence.ts'
import { Refusal } from './problems.ts'

/** Seconds after which it may be tried again. */
const AGAIN = 5

/** SQLite's code of what may not be written. */
const READ_ONLY = 8

/** What is wrong with the databases, told with what to do; null where it is something else. */
export function refuseStore(error: Error): Refusal | null {
  const title = 'This cannot be kept just now'
  if (error.name === 'StoreProblem' && 'code' in error && typeof error.code === 'string')
    return new Refusal(503, error.code, title, sentence(error.message), [], AGAIN)
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
  if (code !== READ_ONLY) return null
  const message =
    'This desk only reads: its folder may not be written. Give this user the right to write it, then start the desk again.'
  return new Refusal(503, 'read-only', title, message)
}
