import { z } from 'zod'
import { NOTE, QUOTED, quote, quoteOrNull } from '../answer/quoted.ts'
import { doWriting } from '../do-writing.ts'
import { tool } from '../tool.ts'
import { NOTED } from './shapes.ts'

export const ADD_SOURCE = tool({
  name: 'add_source',
  title: 'Add a source',
  description:
    'Follows the feed, site or folder at an address from now on, once it was asked. Only where the person asked for it.',
  input: z.strictObject({
    address: z
      .string('is an address, as in news.example.org')
      .min(1, 'is empty')
      .max(2000, 'is too long for an address'),
    outlet: z
      .string('is a name')
      .max(200, 'is too long for a name')
      .optional()
      .describe('The outlet of articles that name none.'),
  }),
  output: z.strictObject({
    ...NOTED,
    id: z.string(),
    added: z.boolean().describe('False where it was followed already.'),
    address: QUOTED,
    title: QUOTED.nullable(),
  }),
  writes: 'adds',
  async answer({ address, outlet }, means) {
    const named = { address, outlet: outlet?.trim() || null }
    const { source, added } = await doWriting(means, 'follow', named)
    if (!source) throw new Error('what is followed has a source')
    return {
      note: NOTE,
      ...{ id: source.id, added, address: quote(source.address, 2000) },
      title: quoteOrNull(source.title),
    }
  },
})
