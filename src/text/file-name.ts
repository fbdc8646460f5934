/** The last part of a path or an address, without its ending: what a file is called. */
export function fileName(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1).replace(/(?<=.)\.\w{1,5}$/, '')
}
