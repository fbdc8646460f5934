/** The one person that there is as yet. */
export const PERSON = 'me'
