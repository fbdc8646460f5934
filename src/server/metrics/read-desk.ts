import type { Desk } from '../../app/desk/open-desk.ts'
import type { Family } from './exposition.ts'

/** What the desk holds and has before it. */
export async function readDesk(desk: Desk): Promise<readonly Family[]> {
  const [{ articles, stories }, sources] = [await desk.count(), await desk.listSources()]
  const states = sources.map(({ paused, state }) => (paused ? 'paused' : state.status))
  const gauge = (name: string, help: string, value: number): Family => ({
    ...{ name, help, type: 'gauge', samples: [{ value }] },
  })
  const byState = (
    name: string,
    help: string,
    known: readonly string[],
    all: readonly string[],
  ) => ({
    ...{ name, help, type: 'gauge' as const },
    samples: known.map((state) => ({
      labels: { state },
      value: all.filter((each) => each === state).length,
    })),
  })
  return [
    gauge('synoptic_articles', 'Articles that are kept.', articles),
    gauge('synoptic_stories', 'Stories that are kept.', stories),
    byState('synoptic_sources', 'Sources that are followed.', SOURCE_STATES, states),
    byState(
      'synoptic_jobs',
      'Work on the news: what waits and runs, and how the last two hundred pieces ended.',
      JOB_STATES,
      desk.jobs.list().map(({ state }) => state),
    ),
    gauge(
      'synoptic_news_thread_up',
      'Whether the thread that writes the news lives: 1, or 0 while it is replaced.',
      Number(desk.jobs.isAlive()),
    ),
    gauge(
      'synoptic_comparisons_waiting',
      'Stories that wait to be compared ahead.',
      desk.comparisons.countWaiting(),
    ),
    gauge('synoptic_event_listeners', 'Who listens to events.', desk.live.countListeners()),
  ]
}

const SOURCE_STATES = ['new', 'working', 'failing', 'gone', 'paused']
const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled']
