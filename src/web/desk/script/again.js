// A page that waits for a comparison asks again by itself.
{
  const seconds = Number(document.body.dataset.again)
  if (seconds > 0) setTimeout(() => location.reload(), 1000 * seconds)
  // Going back shows the page as it was left: what was read since must be seen.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
