// Ctrl K or ⌘K: one box that leads to every story, page and act by a few letters of its name.
{
  /** @typedef {{ name: string, kind: string, go: () => void }} Choice */

  const MOST = 12

  /** Acts that need no line that was chosen before. */
  const AT_HAND = ['showParallel', 'undo', 'search', 'nextDifference', 'showKeys']

  addEventListener('palette', () => {
    if (document.querySelector('dialog[open]')) return
    open(ownChoices())
  })

  /** Pages of the bar, what stands in the contents, and what keys do. @returns {Choice[]} */
  function ownChoices() {
    const links = /** @type {HTMLAnchorElement[]} */ ([
      ...document.querySelectorAll('.top nav a, .contents a'),
    ])
    const pages = links.map((link) => {
      const kind = link.closest('.top') ? 'page' : 'on this page'
      return { name: link.innerText.trim(), kind, go: () => link.click() }
    })
    const acts = KEY_TABLE.filter(([, act]) => AT_HAND.includes(act)).map(([keys, act, does]) => {
      const go = () => dispatchEvent(new CustomEvent('act', { detail: act }))
      return { name: does, kind: keys, go }
    })
    return [...pages, ...acts, { name: 'Settings', kind: 'page', go: () => to('/settings') }]
  }

  /** Stories, and outlets where the desk has a page of them. @returns {Promise<Choice[]>} */
  async function keptChoices() {
    const answer = await fetch('/today.json?since=all')
    if (!answer.ok) return []
    const { cards, single } = await answer.json()
    const all =
      /** @type {{ id: string, title: string | null, accounts: { articles: { outlet: string | null }[] }[] }[]} */ ([
        ...cards,
        ...single,
      ])
    const stories = all.map(({ id, title }) => ({
      name: (title ?? 'No headline').slice(0, 200),
      kind: 'story',
      go: () => to(`/story/${id}`),
    }))
    if (!document.querySelector('.top nav a[href="/outlets"]')) return stories
    const articles = all.flatMap(({ accounts }) => accounts.flatMap((each) => each.articles))
    const outlets = [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort()
    const toOutlet = (/** @type {string} */ name) => () =>
      to(`/outlets/${encodeURIComponent(name)}`)
    return [...stories, ...outlets.map((name) => ({ name, kind: 'outlet', go: toOutlet(name) }))]
  }

  /** @param {string} path */
  function to(path) {
    location.assign(path)
  }

  /** @param {Choice[]} choices */
  function open(choices) {
    const dialog = document.createElement('dialog')
    dialog.className = 'palette'
    dialog.setAttribute('aria-label', 'Go to')
    const input = dialog.appendChild(document.createElement('input'))
    const list = dialog.appendChild(document.createElement('ul'))
    for (const [name, value] of Object.entries({
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      placeholder: 'A story, a page, an outlet, or what to do',
      'aria-label': 'A story, a page, an outlet, or what to do',
      'aria-expanded': 'true',
      'aria-controls': 'palette-list',
    }))
      input.setAttribute(name, value)
    list.id = 'palette-list'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', 'What fits')
    let shown = /** @type {Choice[]} */ ([])
    let at = 0

    const show = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
      const search = {
        name: `Search all articles for “${input.value}”`,
        kind: 'search',
        go: () => to(`/search?q=${encodeURIComponent(input.value)}`),
      }
      shown = choices.filter(({ name }) => fits(name, words)).slice(0, MOST)
      if (words.length > 0) shown.push(search)
      at = 0
      list.replaceChildren(...shown.map(write))
      point()
    }
    /** @param {Choice} choice @param {number} index */
    const write = (choice, index) => {
      const item = document.createElement('li')
      item.id = `choice-${index}`
      item.setAttribute('role', 'option')
      item.append(choice.name)
      const kind = item.appendChild(document.createElement('span'))
      kind.textContent = choice.kind
      item.addEventListener('click', () => take(choice))
      return item
    }
    const point = () => {
      for (const [index, item] of [...list.children].entries())
        item.setAttribute('aria-selected', String(index === at))
      input.setAttribute('aria-activedescendant', `choice-${at}`)
      list.children[at]?.scrollIntoView({ block: 'nearest' })
    }
    /** @param {Choice | undefined} choice */
    const take = (choice) => {
      dialog.close()
      choice?.go()
    }

    input.addEventListener('input', show)
    input.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
      if (event.key !== 'Enter' && step === 0) return
      event.preventDefault()
      if (event.key === 'Enter') return take(shown[at])
      at = (at + step + shown.length) % shown.length
      point()
    })
    dialog.addEventListener('close', () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()
    show()
    void keptChoices().then((kept) => {
      choices.unshift(...kept)
      if (dialog.open) show()
    })
  }

  /** Does each word begin one of the name's? @param {string} name @param {readonly string[]} words */
  function fits(name, words) {
    const parts = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  }
}
