// Keys: every page works without them.
{
  const lines = () =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.line:not([hidden])')])
  const differences = () =>
    /** @type {HTMLElement[]} */ ([
      ...document.querySelectorAll('.difference.clashes, .cell.lead:has(mark), .note.clashes'),
    ])
  let line = -1
  let difference = -1
  let began = ''

  /** @type {Record<string, () => void>} */
  const KEYS = {
    j: () => goTo(line + 1),
    k: () => goTo(line - 1),
    o: () => {
      const details = lines()[line]?.querySelector('details')
      if (details) details.open = !details.open
    },
    Enter: () => followLine('h2 a'),
    p: () => {
      if (document.querySelector('.parallel')) return showDifference(difference - 1)
      const story =
        lines()[line]?.dataset.story ?? document.querySelector('.story')?.getAttribute('data-story')
      if (story) location.assign(`/story/${story}/parallel`)
    },
    m: () => mark([lines()[line]], (each) => (isSeen(each) ? 'unseen' : 'seen')),
    M: () => mark(lines().slice(0, line + 1), () => 'seen'),
    s: () =>
      mark([lines()[line]], (each) => (each.classList.contains('starred') ? 'unstar' : 'star')),
    x: () => mark([lines()[line]], () => 'hide'),
    z: () => act('undo', []).then(() => location.reload()),
    n: () => showDifference(difference + 1),
    N: () => showDifference(difference - 1),
    '[': () => follow('.leads [rel=prev]'),
    ']': () => follow('.leads [rel=next]'),
    '/': () => document.getElementById('q')?.focus(),
    '.': () => followLink('a[data-fresh]'),
    'g o': () => location.assign('/points'),
    'g t': () => location.assign('/'),
    '?': () => location.assign('/help'),
  }

  // Only one account; the same again shows all.
  for (let n = 1; n <= 9; n++)
    KEYS[n] = () => {
      const segment = document.querySelectorAll('.segments a')[n - 1]
      const isHere = segment?.getAttribute('aria-current') === 'true'
      followLink(isHere ? '.witnesses .all a' : `.segments li:nth-child(${n}) a`)
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
   * Does to lines what the first of them asks for, and shows it.
   * @param {(HTMLElement | undefined)[]} chosen
   * @param {(first: HTMLElement) => string} choose
   */
  async function mark(chosen, choose) {
    const all = chosen.filter((each) => each !== undefined)
    if (all.length === 0) return
    const what = choose(all[0])
    await act(
      what,
      all.map(({ id }) => id),
    )
    for (const each of all) {
      if (what === 'hide') each.hidden = true
      if (what === 'seen' || what === 'unseen') each.classList.toggle('seen', what === 'seen')
      if (what === 'star' || what === 'unstar') each.classList.toggle('starred', what === 'star')
    }
  }

  /**
   * @param {string} what
   * @param {readonly string[]} stories
   */
  async function act(what, stories) {
    const body = new URLSearchParams([['do', what], ...stories.map((story) => ['story', story])])
    const answer = await fetch('/acts', {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
    })
    if (!answer.ok) throw new Error(`not kept: ${answer.status}`)
  }

  /** @param {string} selector */
  function followLink(selector) {
    const link = document.querySelector(selector)
    if (link instanceof HTMLAnchorElement) link.click()
  }

  /** @param {string} selector */
  function followLine(selector) {
    if (lines()[line]) follow(selector, lines()[line])
  }

  /**
   * @param {string} selector
   * @param {ParentNode} within
   */
  function follow(selector, within = document) {
    const link = within.querySelector(selector)
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
