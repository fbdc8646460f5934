import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../../app/english.ts'
import { parseArticle } from '../../../extract/parse-article.ts'
import { readArticle } from '../../../pipeline.ts'

/** Who says the last quote of a text; each line of it is a paragraph. */
function lastSpeaker(text: string): string {
  const article = parseArticle({ source: 'invented.txt', body: text.replaceAll('\n', '\n\n') })
  return readArticle(article, loadEnglish()).quotes.at(-1)?.speaker?.name ?? 'nobody'
}

const cases: [rule: string, text: string, speaker: string][] = [
  [
    'brackets behind a name are passed over',
    'Speaker Anna Holm (D-Calif.) called the order a “gross abuse of power”.',
    'Anna Holm',
  ],
  [
    'and so are brackets inside an insertion',
    'Anna Holm (Lindby), the mayor, said it was “a very hard year”.',
    'Anna Holm',
  ],
  [
    'a thing that cannot speak gives way to one who can',
    'Anna Holm suggested that the tax returns would reveal “very shady conduct”.',
    'Anna Holm',
  ],
  [
    'but a report can',
    'Anna Holm asked why. A report said that the bridge was “unsafe from the start”.',
    'report',
  ],
  [
    'a verb before its object says nothing of who spoke',
    'Bo Lund, who said “I shall never go there again”, tweeted the news was “fantastic for us all”.',
    'Bo Lund',
  ],
  [
    'the later members of a list are objects as its first is',
    'Bo Lund praised the press, naming Anna Holm, Ida Berg and Leo Fanti, although he insisted that “they do not decide anything”.',
    'Bo Lund',
  ],
  [
    'but whoever follows “and” with a verb of his own speaks',
    'Bo Lund met Anna Holm, and Leo Fanti said it was “a fine day for all”.',
    'Leo Fanti',
  ],
  [
    'a description between commas is no list',
    'A spokesman for Mr Lund, Leo Fanti, said the charge was “purely political in nature”.',
    'Leo Fanti',
  ],
  [
    '“what” opens a clause of its own',
    'They will sue over what Gov. Bo Lund called “a vanity project of a bad man”.',
    'Bo Lund',
  ],
  [
    'a country ends the title before a name',
    'The ambassador to Norway Anna Holm said she was “delighted to be back”.',
    'Anna Holm',
  ],
  [
    'what somebody says reflects something is still theirs',
    'Anna Holm said it was wrong, adding that it reflected the “ugliness of the whole campaign”.',
    'Anna Holm',
  ],
  [
    'a pronoun means the one just named before one of another paragraph',
    'Leo Fanti said the rule was good. Nobody cheered.\nThat did not satisfy Justice Bo Lund. “If you tell them how, they have no choice,” he said.',
    'Bo Lund',
  ],
  [
    'a suit speaks for whoever filed it',
    'The Harbour Union filed a lawsuit against the port on Friday.\n“The port welcomed every single ship,” the suit states.',
    'Harbour Union',
  ],
  [
    'or sued',
    'The Harbour Union sued the port on Friday. Bo Lund said it was late.\nThe lawsuit alleges that the port “welcomed every single ship”.',
    'Harbour Union',
  ],
  [
    'but no suit for the last who spoke',
    'Bo Lund said it was late.\nThe lawsuit alleges that the port “welcomed every single ship”.',
    'lawsuit',
  ],
  [
    'an indictment speaks for itself',
    'Bo Lund said it was late.\nThe indictment says the money was “stolen from the whole town”.',
    'indictment',
  ],
  [
    'a former soldier is no name',
    'A former Marine, Bo Lund was first seen on Monday. He told the paper that he wanted “a warrior culture in town”.',
    'Bo Lund',
  ],
  [
    'a campaign is not the one who runs it',
    'Bo Lund left. “We shall win every town of this state,” the Lund campaign said.',
    'Lund campaign',
  ],
]
for (const [rule, text, speaker] of cases)
  test(rule, () => assert.equal(lastSpeaker(text), speaker))
