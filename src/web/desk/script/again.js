// A page that waits for a comparison asks again by itself.
{
  const seconds = Number(document.body.dataset.again)
  if (seconds > 0) setTimeout(() => location.reload(), 1000 * seconds)
}
