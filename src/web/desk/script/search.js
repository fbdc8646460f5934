// Searching while typing: what was found takes the place of what stood there, the box stays as it is.
{
  const PAUSE = 150
  const box = document.getElementById('find')
  let timer = 0
  let last = 0
  if (box instanceof HTMLInputElement) {
    box.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(() => search(box.value), PAUSE)
    })
  }

  /** @param {string} typed */
  function search(typed) {
    const asked = ++last
    const address = `/search?q=${encodeURIComponent(typed)}`
    // A browser makes a document of what comes so, in which nothing runs.
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.open('GET', address)
    request.addEventListener('load', () => {
      const found = request.status === 200 ? request.responseXML : null
      // A slower answer to what was typed before is none to what is typed now.
      if (!found || asked !== last) return
      history.replaceState(null, '', address)
      show(found)
    })
    request.send()
  }

  /**
   * All but the box, in which somebody is typing.
   * @param {Document} found
   */
  function show(found) {
    replace('.filters', found)
    replace('.day', found)
    const [form, fresh] = [document, found].map((page) => page.querySelector('.find-form'))
    while (form?.nextSibling) form.nextSibling.remove()
    while (fresh?.nextSibling) form?.parentNode?.append(fresh.nextSibling)
  }

  /**
   * @param {string} selector
   * @param {Document} from
   */
  function replace(selector, from) {
    const [old, fresh] = [document.querySelector(selector), from.querySelector(selector)]
    if (old && fresh) old.replaceWith(fresh)
  }
}
