// What is done with stories is shown in place: the page neither reloads nor jumps.
{
  /** Each act with the one that takes its place on the button, and what that says. */
  const OTHER = /** @type {Readonly<Record<string, readonly [string, string]>>} */ ({
    seen: ['unseen', 'Mark as not read'],
    unseen: ['seen', 'Mark as read'],
    star: ['unstar', 'Take the star off'],
    unstar: ['star', 'Star'],
    hide: ['show', 'Show again'],
    show: ['hide', 'Hide'],
  })

  addEventListener('desk-act', (event) => {
    if (event instanceof CustomEvent) void act(event.detail.what, event.detail.stories)
  })

  addEventListener('submit', (event) => {
    const { target, submitter } = event
    if (!(target instanceof HTMLFormElement) || !target.matches('.acts[action="/acts"]')) return
    if (!(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    const stories = new FormData(target).getAll('story').map(String)
    void act(submitter.value, stories)
  })

  /**
   * @param {string} what
   * @param {readonly string[]} stories
   */
  async function act(what, stories) {
    const body = new URLSearchParams([['do', what], ...stories.map((story) => ['story', story])])
    const headers = { Accept: 'application/json' }
    const answer = await fetch('/acts', { method: 'POST', body, headers }).catch(() => null)
    if (!answer?.ok) return tell(`This was not kept: ${whyNot(answer)}`)
    // What was taken back may be anything: the page is as it was before.
    if (what === 'undo') return location.reload()
    const { stories: changed } = await answer.json()
    for (const id of changed) show(document.getElementById(id), what)
    const [last] = document.querySelectorAll('[data-undo]')
    if (last instanceof HTMLElement) last.hidden = false
    tell(stories.length > 1 ? `${changed.length} stories marked. z takes it back.` : '')
  }

  /** @param {Response | null} answer */
  function whyNot(answer) {
    if (answer?.status === 401) return 'sign in again.'
    return answer?.status === 403 ? 'only editors may.' : 'the desk does not answer.'
  }

  /**
   * @param {HTMLElement | null} line
   * @param {string} what
   */
  function show(line, what) {
    if (!line) return
    if (what === 'hide') line.hidden = true
    if (what === 'seen' || what === 'unseen') line.classList.toggle('seen', what === 'seen')
    if (what === 'star' || what === 'unstar') line.classList.toggle('starred', what === 'star')
    const button = line.querySelector(`.acts [value="${what}"]`)
    const [next, words] = OTHER[what]
    if (button instanceof HTMLButtonElement) {
      button.value = next
      button.textContent = words
    }
    showSigns(line)
  }

  /**
   * The star, and what a reader hears of a line that was not read.
   * @param {HTMLElement} line
   */
  function showSigns(line) {
    const heading = line.querySelector('h2')
    if (!heading) return
    for (const sign of heading.querySelectorAll('.star, .unseen')) sign.remove()
    if (line.classList.contains('starred')) heading.append(sign('star', ' ★'))
    if (!line.classList.contains('seen')) heading.append(sign('unseen', ' (not read)'))
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  function sign(name, text) {
    const made = document.createElement('span')
    made.className = name
    made.textContent = text
    return made
  }

  /** @param {string} words */
  function tell(words) {
    const place = document.querySelector('[data-told]')
    if (place) place.textContent = words
  }
}
