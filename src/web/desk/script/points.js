// Ticks and notes are kept as they are made; without a script their buttons keep them.
{
  /** Milliseconds after the last letter. */
  const PAUSE = 600

  for (const form of document.querySelectorAll('form[data-kept]')) {
    if (!(form instanceof HTMLFormElement)) continue
    /** @type {number | undefined} */
    let timer
    const later = (/** @type {number} */ pause) => {
      clearTimeout(timer)
      timer = setTimeout(() => keep(form), pause)
    }
    form.addEventListener('input', ({ target }) => {
      tell(form, '')
      later(target instanceof HTMLTextAreaElement ? PAUSE : 0)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      later(0)
    })
    // Nothing that was typed is lost where the page is left before the pause is over.
    addEventListener('pagehide', () => {
      if (timer !== undefined) void keep(form)
    })

    /** @param {HTMLFormElement} form */
    async function keep(form) {
      clearTimeout(timer)
      timer = undefined
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) body.append(name, String(value))
      try {
        const headers = { Accept: 'application/json' }
        const answer = await fetch(form.action, { method: 'POST', body, headers, keepalive: true })
        tell(form, answer.ok ? 'kept' : `not kept: ${answer.status}`)
        const box = form.querySelector('input[name=done]')
        if (answer.ok && box instanceof HTMLInputElement)
          form.closest('.point')?.classList.toggle('done', box.checked)
      } catch {
        tell(form, 'not kept: the desk does not answer')
      }
    }
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string} what
   */
  function tell(form, what) {
    const state = form.querySelector('.state')
    if (state) state.textContent = what
  }

  // A link leads to a line: what is folded around it is opened.
  const opened = () => {
    const line = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
    if (!line) return
    for (let each = /** @type {HTMLElement | null} */ (line); each; each = each.parentElement)
      if (each instanceof HTMLDetailsElement) each.open = true
    line.scrollIntoView({ block: 'center' })
  }
  opened()
  addEventListener('hashchange', opened)
}
