// Keys: every page works without them.
{
  const lines = () =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.line:not([hidden])')])
  const differences = () =>
    /** @type {HTMLElement[]} */ ([
      ...document.querySelectorAll('.difference.clashes, .cell.lead:has(mark)'),
    ])
  let line = -1
  let difference = -1
  let began = ''

  /** @type {Readonly<Record<string, () => void>>} */
  const KEYS = {
    j: () => goTo(line + 1),
    k: () => goTo(line - 1),
    o: () => {
      const details = lines()[line]?.querySelector('details')
      if (details) details.open = !details.open
    },
    Enter: () => followLine('h2 a'),
    p: () => {
      const story =
        lines()[line]?.dataset.story ?? document.querySelector('.story')?.getAttribute('data-story')
      if (story) location.assign(`/story/${story}/parallel`)
    },
    m: () => mark([lines()[line]], (each) => (isSeen(each) ? 'unseen' : 'seen')),
    M: () => mark(lines().slice(0, line + 1), () => 'seen'),
    s: () =>
      mark([lines()[line]], (each) => (each.classList.contains('starred') ? 'unstar' : 'star')),
    x: () => mark([lines()[line]], () => 'hide'),
    z: () => ask('undo', []),
    n: () => showDifference(difference + 1),
    N: () => showDifference(difference - 1),
    '/': () => document.getElementById('q')?.focus(),
    'g t': () => location.assign('/'),
    '?': () => location.assign('/help'),
  }

  addEventListener('keydown', (event) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const inField = target instanceof Element && target.matches('input, textarea, select')
    if (inField) {
      if (key === 'Escape' && target instanceof HTMLElement) target.blur()
      return
    }
    if (key === 'Enter' && target instanceof Element && target.matches('a, button, summary')) return
    const name = began ? `${began} ${key}` : key
    began = key === 'g' && !began ? 'g' : ''
    const act = KEYS[name]
    if (!act) return
    event.preventDefault()
    act()
  })

  /** @param {number} wanted */
  function goTo(wanted) {
    const all = lines()
    if (all.length === 0) return
    line = Math.max(0, Math.min(all.length - 1, wanted))
    for (const each of all) each.removeAttribute('aria-current')
    all[line].setAttribute('aria-current', 'true')
    all[line].focus({ preventScroll: true })
    all[line].scrollIntoView({ block: 'nearest' })
  }

  /** @param {HTMLElement} element */
  function isSeen(element) {
    return element.classList.contains('seen')
  }

  /**
   * Does to lines what the first of them asks for.
   * @param {(HTMLElement | undefined)[]} chosen
   * @param {(first: HTMLElement) => string} choose
   */
  function mark(chosen, choose) {
    const all = chosen.filter((each) => each !== undefined)
    if (all.length === 0) return
    const what = choose(all[0])
    ask(
      what,
      all.map(({ id }) => id),
    )
  }

  /**
   * Asks the list, which shows what came of it, to do something with stories.
   * @param {string} what
   * @param {readonly string[]} stories
   */
  function ask(what, stories) {
    dispatchEvent(new CustomEvent('desk-act', { detail: { what, stories } }))
  }

  /** @param {string} selector */
  function followLine(selector) {
    const link = lines()[line]?.querySelector(selector)
    if (link instanceof HTMLAnchorElement) link.click()
  }

  /** @param {number} wanted */
  function showDifference(wanted) {
    const all = differences()
    if (all.length === 0) return
    difference = (wanted + all.length) % all.length
    all[difference].scrollIntoView({ block: 'center' })
    all[difference].tabIndex = -1
    all[difference].focus({ preventScroll: true })
  }
}
