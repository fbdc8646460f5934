/** The last part of a path or an address, without its ending: what a file is called. */
export function fileName(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1).replace(/(?<=.)\.\w{1,5}$/, '')
}

/** Characters of a name that any file system takes, as none has more than four bytes. */
const LONGEST = 60

/** A name that somebody gave a file, as one that a file can have: its last part, and nothing hidden. */
export function fileLabel(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '').replace(/^[.\s]+/, '')
  const ending = /\.\w{1,8}$/.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, LONGEST).join('').trim()
  return `${stem || 'file'}${ending}`
}
