/** Is this the name of a WARC file, packed or not? */
export function isWarc(path: string): boolean {
  return /\.warc(?:\.gz)?$/i.test(path)
}
