import type { Context } from 'hono'
import { z } from 'zod'
import { doNow, startJob } from '../do-now.ts'
import { tellDone } from '../guard/audit.ts'
import type { Means } from '../means.ts'
import { retryWork } from '../retry-work.ts'

const address = z.string().trim().min(1, 'is an address').max(2000, 'is too long for an address')
const source = z.string().max(20)
const outlet = z
  .string()
  .trim()
  .max(200, 'is too long for a name')
  .default('')
  .transform((name) => name || null)

/** What the forms of Sources ask for. */
export const ACTS = z.discriminatedUnion('do', [
  z.object({ do: z.literal('look'), address }),
  z.object({ do: z.literal('follow'), address, outlet }),
  z.object({ do: z.enum(['ask', 'pause', 'resume', 'remove']), source }),
  z.object({ do: z.literal('rename'), source, outlet }),
  z.object({ do: z.enum(['ask-all', 'work-again']) }),
  z.object({ do: z.literal('stop'), job: z.string().max(20) }),
])

type Act = Exclude<z.infer<typeof ACTS>, { readonly do: 'look' }>

/** Does what a form asks for; the address to go on to. */
export async function doSourceAct(
  context: Context,
  means: Pick<Means, 'desk'>,
  act: Act,
): Promise<string> {
  const ask = (sources: readonly string[]) => startJob(context, means, 'refresh', { sources })
  const change = (id: string, change: { paused?: boolean; outlet?: string | null }) =>
    doNow(context, means, 'change-source', { id, change })
  switch (act.do) {
    case 'follow': {
      const { address, outlet } = act
      const { source, added } = await doNow(context, means, 'follow', { address, outlet })
      if (source && added) means.desk.jobs.start('refresh', { sources: [source.id] })
      return `/sources?done=${added ? 'followed' : 'known'}${source ? `#${source.id}` : ''}`
    }
    case 'ask':
      ask([act.source])
      return '/sources'
    case 'ask-all':
      ask([])
      return '/sources'
    case 'work-again': {
      const again = await retryWork(context, means)
      return `/sources?done=again&again=${again}#work`
    }
    case 'pause':
    case 'resume':
      await change(act.source, { paused: act.do === 'pause' })
      return `/sources#${act.source}`
    case 'rename':
      await change(act.source, { outlet: act.outlet })
      return `/sources#${act.source}`
    case 'remove':
      await doNow(context, means, 'remove-source', { id: act.source })
      return '/sources?done=removed'
    case 'stop':
      tellDone(context, { act: 'job-ended', about: means.desk.jobs.cancel(act.job)?.kind })
      return '/sources'
  }
}
