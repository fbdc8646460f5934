/** Told of where no printed day was found and the file's own stands in. */
export const DAY_OF_FILE = {
  code: 'day-of-file',
  message: 'The document prints no day: the one on which its file was made is taken.',
  level: 'info',
} as const
