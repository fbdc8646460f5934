/** Remarks on stderr for work that takes over a second; silent before that and when quiet. */
export function createProgress({ quiet = false }): (read: number, of: number | null) => void {
  const start = performance.now()
  let last = start
  return (read, of) => {
    const now = performance.now()
    if (quiet || now - start < 1000 || now - last < 500) return
    last = now
    process.stderr.write(`Reading: ${of === null ? read : `${read} of ${of}`} articles\n`)
  }
}
