/** Does `If-None-Match` name a tag? */
export function namesTag(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === etag || each.trim() === '*')
}
