// A checked draft: filters, the next finding, a list to paste; a file dropped on the box.
{
  const findings = () =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.finding:not([hidden])')])

  for (const button of document.querySelectorAll('[data-filters] button'))
    if (button instanceof HTMLButtonElement) {
      button.disabled = false
      button.addEventListener('click', () => {
        const isOn = button.getAttribute('aria-pressed') !== 'true'
        button.setAttribute('aria-pressed', String(isOn))
        for (const each of document.querySelectorAll(
          `.finding[data-level=${button.dataset.level}]`,
        ))
          each.toggleAttribute('hidden', !isOn)
      })
    }

  /** @param {number} step */
  const goOn = (step) => {
    const all = findings()
    const at = all.findIndex((each) => each === document.activeElement)
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step
    all[next]?.focus()
    all[next]?.scrollIntoView({ block: 'center' })
  }

  const tools = document.querySelector('[data-tools]')
  if (tools) {
    tools.removeAttribute('hidden')
    addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
      if (ctrlKey || metaKey || altKey) return
      if (target instanceof Element && target.matches('input, textarea, select')) return
      if (key === 'n') goOn(1)
      if (key === 'p') goOn(-1)
    })
    tools.querySelector('[data-copy-list]')?.addEventListener('click', async () => {
      const list = findings().map((each) => `- ${each.innerText.replace(/\s*\n\s*/g, '; ')}`)
      await navigator.clipboard.writeText(list.join('\n'))
      const status = tools.querySelector('[role=status]')
      if (status) status.textContent = `${list.length} lines copied`
    })
  }

  const form = document.querySelector('[data-drop]')
  const file = document.getElementById('file')
  if (form && file instanceof HTMLInputElement) {
    form.addEventListener('dragover', (event) => {
      event.preventDefault()
      form.classList.add('over')
    })
    form.addEventListener('dragleave', () => form.classList.remove('over'))
    form.addEventListener('drop', (event) => {
      form.classList.remove('over')
      const dropped = event instanceof DragEvent ? event.dataTransfer?.files : null
      if (!dropped?.length) return
      event.preventDefault()
      file.files = dropped
    })
  }
}
