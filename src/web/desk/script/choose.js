// Stories that are chosen on Today: x chooses, X merges them into the first, S opens why the articles
// of one stand together. Why together does all of it without a script.
{
  const main = document.querySelector('.today .stories')
  /** @type {HTMLElement[]} */
  let chosen = []
  const told = document.createElement('p')
  told.className = 'chosen'
  told.setAttribute('role', 'status')

  if (main && document.documentElement.dataset.role !== 'reader') {
    addEventListener('choose-line', () => choose(current()))
    addEventListener('merge-chosen', () => merge(false))
    addEventListener('show-why', () => {
      const story = current()?.dataset.story
      if (story) location.assign(`/story/${story}/why`)
    })
    addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return
      chosen = []
      show()
    })
  }

  /** @returns {HTMLElement | null} */
  function current() {
    return document.querySelector('.line[aria-current]')
  }

  /** @param {HTMLElement | null} line */
  function choose(line) {
    if (!line) return
    const others = chosen.filter((each) => each !== line)
    chosen = others.length < chosen.length ? others : [...chosen, line]
    show()
  }

  function show() {
    for (const line of document.querySelectorAll('.line'))
      line.classList.toggle('is-chosen', chosen.includes(/** @type {HTMLElement} */ (line)))
    told.textContent =
      chosen.length > 1
        ? `${chosen.length} chosen: X merges them into the first, Esc chooses none`
        : '1 chosen: choose another with x to merge the two'
    if (chosen.length > 0) main?.prepend(told)
    else told.remove()
  }

  /** @param {boolean} sure */
  async function merge(sure) {
    const [into, ...others] = chosen.map(({ id }) => id)
    if (others.length === 0) return
    const answer = await fetch(`/api/v1/stories/${into}/merge`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ with: others, sure }),
    })
    if (answer.ok) return location.assign(`/story/${into}/why`)
    const { code, detail } = await answer.json()
    if (code !== 'unlike') told.textContent = detail
    else if (confirm('They name no person, place or body in common. Merge them all the same?'))
      await merge(true)
  }
}
