import type { Source } from '../../model/source.ts'
import { takeFeed } from './ask-feed.ts'
import { takeFolder } from './ask-folder.ts'
import { takePage } from './ask-page.ts'
import { keepState, NOTHING_NEW } from './keep-state.ts'
import type { Round } from './round.ts'

/**
 * Asks a source, keeps what is new, and then what is known of the source itself: so that after a
 * crash in between it is asked again. Resolves when there is room for the next source.
 */
export async function askSource(round: Round, source: Source): Promise<void> {
  if (source.kind === 'folder') {
    round.tally.count('asked')
    return takeFolder(round, source)
  }
  const { etag, lastModified, validatedAddress } = source.state
  const validators = { etag, lastModified, validatedAddress }
  const fetched = await round.fetch({ url: source.address, kind: source.kind, ...validators })
  if (round.signal.aborted) return
  round.tally.count('asked')
  if (fetched.outcome !== 'body') {
    round.background.add(keepState(round, source, { ...NOTHING_NEW, fetched }))
  } else if (source.kind === 'page') await takePage(round, source, fetched)
  else await takeFeed(round, source, fetched)
}
