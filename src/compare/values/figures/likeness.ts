import { compareContexts } from '../context.ts'
import type { Figure } from './figure.ts'

/** How alike the words around are; of two that tell one state, without the words that tell it. */
export function likenessOf(one: Figure, other: Figure): number {
  return one.state === null || one.state !== other.state
    ? compareContexts(one.context, other.context)
    : compareContexts(one.contextBesideState, other.contextBesideState)
}
