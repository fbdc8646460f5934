// A page that waits for something shows it as soon as it is there.
{
  const seconds = Number(document.body.dataset.again)
  const story = document.querySelector('[data-story]')?.getAttribute('data-story')
  const reload = () => location.reload()

  if (seconds > 0) {
    const events = new EventSource('/api/v1/events')
    /** @param {string} name @param {(data: any) => void} heed */
    const on = (name, heed) => events.addEventListener(name, ({ data }) => heed(JSON.parse(data)))
    on('story.compared', (data) => data.story === story && reload())
    on('job.done', (data) => document.querySelector(`[data-job="${data.job}"]`) && reload())
    on('refresh.progress', showProgress)
    // What came before this listened is not told again.
    setTimeout(reload, 4000 * seconds)
    addEventListener('pagehide', () => events.close())
  }

  /** @param {{ job: string, progress: any }} data */
  function showProgress({ job, progress }) {
    const doing = document.querySelector(`[data-job="${job}"] .doing`)
    if (!doing || !progress) return
    const { sources, articles } = progress
    // Files that are taken in are not asked: how many are read is told by the articles that came.
    const isAsking = sources.due > 0 && doing.getAttribute('data-kind') === 'refresh'
    const far = isAsking ? `${sources.asked} of ${sources.due} sources asked, ` : ''
    doing.textContent = `${far}${articles.added} new ${articles.added === 1 ? 'article' : 'articles'} so far.`
  }

  // Going back shows the page as it was left: what was read since must be seen.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) reload()
  })
}
