import type { Profile } from '../match/profiles.ts'
import { hasNumber } from '../match/sorted.ts'
import type { Fact } from './fact.ts'

/**
 * Does what all share tell more than who somebody is? "Harbour master Ana Lund" stands in three sentences
 * that tell three things: all that the three accounts agree on is her name and her job.
 */
export function tellsMore(
  { profiles }: { readonly profiles: readonly Pick<Profile, 'substance'>[] },
  { core, parts }: Pick<Fact, 'core' | 'parts'>,
): boolean {
  if (core.length === 0) return true
  return core.some((term) =>
    parts.every(({ statement }) => hasNumber(profiles[statement].substance, term)),
  )
}
