import type { JobCount } from '../../store/work-store.ts'
import { isServer } from '../home.ts'
import type { Finding } from '../kept/examine.ts'

/** How the work of several machines stands, and what to do where some of it failed for good; a file has none. */
export async function examineWork(database: string): Promise<readonly Finding[]> {
  if (!isServer(database)) return []
  const { viewWork } = await import('../../store/postgres/shared-work/view-work.ts')
  const view = viewWork(database)
  try {
    const counts = await view.count()
    if (counts === null) return [{ check: 'work', level: 'ok', message: NEVER }]
    return [describeCounts(counts), ...counts.filter(({ dead }) => dead > 0).map(describeDead)]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return [{ check: 'work', level: 'error', message: error.message }]
  } finally {
    await view.close()
  }
}

const NEVER = 'no worker has worked here yet: synoptic work'

function describeCounts(counts: readonly JobCount[]): Finding {
  const busy = counts.filter(({ waiting, running }) => waiting + running > 0)
  const each = busy.map(({ kind, waiting, later, running }) => {
    const put = later > 0 ? ` (${later} of them for later)` : ''
    return `${kind}: ${waiting} waiting${put}, ${running} running`
  })
  const message = each.length > 0 ? `${each.join('; ')}.` : 'nothing waits.'
  return { check: 'work', level: 'ok', message }
}

function describeDead({ kind, dead, problem }: JobCount): Finding {
  const why = problem === null ? 'their workers ended' : `the last one: ${problem}`
  const message = `${dead} of ${kind} failed at every try (${why}). To try them again: synoptic work --again`
  return { check: 'work', level: 'warning', message }
}
