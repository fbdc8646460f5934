// In parallel: choosing words lights up their counterparts; choosing them again goes to the next
// relation that they are part of.
{
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-groups]')])
  /** @param {HTMLElement} element */
  const groupsOf = (element) => (element.dataset.groups ?? '').split(' ')

  for (const element of all) {
    element.tabIndex = 0
    element.setAttribute('role', 'button')
    element.addEventListener('click', () => choose(element))
    element.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === ' ') choose(element)
    })
  }

  /** @param {HTMLElement} element */
  function choose(element) {
    const groups = groupsOf(element)
    const chosen = groups[(groups.indexOf(element.dataset.lit ?? '') + 1) % groups.length]
    for (const each of all) {
      const isLit = groupsOf(each).includes(chosen)
      each.classList.toggle('lit', isLit)
      if (!isLit) delete each.dataset.lit
    }
    element.dataset.lit = chosen
  }
}
