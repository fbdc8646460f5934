import { type Context, compareContexts, toContext } from '../context.ts'
import type { Figure } from './figure.ts'
import { stateOf } from './states.ts'

/** How alike the words around are. That all of them died does not tell that they died of one thing. */
export function likenessOf(one: Figure, other: Figure): number {
  if (one.state === null || one.state !== other.state)
    return compareContexts(one.context, other.context)
  return compareContexts(withoutState(one), withoutState(other))
}

const WITHOUT = new WeakMap<Figure, Context>()

function withoutState(figure: Figure): Context {
  const known = WITHOUT.get(figure)
  if (known) return known
  const { context, state } = figure
  const rest = toContext([...context.weights].filter(([term]) => stateOf(term) !== state))
  WITHOUT.set(figure, rest)
  return rest
}
