import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './parse-page.ts'

const A =
  'The council of Wexmoor voted on Tuesday to close the old bridge, which some 4,000 people cross on foot each day of the year.'
const B =
  'Mayor Bo Lind said that the council had no choice after engineers found deep cracks in two of its seven stone pillars.'
const C =
  'Traders on the east bank fear for their livelihoods, and a petition against the vote has gathered 2,300 names since Monday.'
const D =
  'A ferry will take its place from June, the council added, and the fare will be the same as that of the bus to Orrin.'
const [PA, PB, PC, PD] = [A, B, C, D].map((text) => `<p>${text}</p>`)

/** What a page's report is made of, headlines and captions left out. */
function check(title: string, body: string, ...expected: readonly string[]): void {
  test(title, () => {
    const html = `<!doctype html><html lang="en"><body>${body}</body></html>`
    const { text, blocks } = parsePage({ source: 'a.html', body: html })
    const found = blocks
      .filter(({ role }) => role !== 'headline' && role !== 'caption')
      .map(({ start, end }) => text.slice(start, end))
    assert.deepEqual(found, expected)
  })
}

for (const name of [
  'banner-text',
  'cookie-Intro',
  'MsoFooter',
  'story-text gallery-copy',
  'widget-paragraph',
  'paywall',
  'print:hidden',
  'css-1ad9kf',
  'text_aDsKq',
])
  check(
    `a paragraph of running text stays, though it is called ${name}`,
    `<article><h1>Bridge shut</h1>${PA}<p class="${name}">${B}</p>${PC}${PD}</article>`,
    ...[A, B, C, D],
  )
for (const name of ['newsletter', 'article-promo', 'story__byline', 'ad2', 'relatedText'])
  check(
    `a paragraph that is called ${name} goes`,
    `<article><h1>Bridge shut</h1>${PA}<p class="${name}">${B}</p>${PC}${PD}</article>`,
    ...[A, C, D],
  )

check(
  'what is hidden on small screens alone is shown',
  `<article>${PA}<div class="hidden md:block">${PB}</div>${PC}${PD}</article>`,
  ...[A, B, C, D],
)
check(
  'what is hidden on every screen is not',
  `<article>${PA}<div class="hidden">${PB}</div>${PC}${PD}</article>`,
  ...[A, C, D],
)
check(
  'a word that marks most of a page marks nothing',
  `<div class="el-widget"><p>${A}</p></div><div class="el-widget"><p>${B}</p></div>
  <div class="el-widget"><p>${C}</p></div><div class="el-widget"><p>${D}</p></div>`,
  ...[A, B, C, D],
)
check(
  'a report is not dwarfed by the comments below it',
  `<div class="teaser-layout">${PA}${PB}${PC}</div><div id="comments">${'<p>I never liked that bridge, nor the road that leads to it.</p>'.repeat(40)}</div>`,
  ...[A, B, C],
)

check(
  'a lead beside the body that is named is the first of its paragraphs',
  `<div><h1>Bridge shut</h1><p class="lead">${A}</p><div class="article-body">${PB}${PC}${PD}</div></div>`,
  ...[A, B, C, D],
)
check(
  'an element without a telling name is a lead where it stands between headline and body',
  `<div><h1>Bridge shut</h1><div>${PA}</div><div class="article-body">${PB}${PC}${PD}</div></div>`,
  ...[A, B, C, D],
)
check(
  'a summary within the page’s head, and the beginning said twice, are no lead',
  `<div><header><h1>Bridge shut</h1><p>The town’s oldest bridge is no more, and a ferry will take its place.</p></header>
  <p class="intro">${A.slice(0, 90)}.</p><div class="article-body">${PA}${PB}${PC}</div></div>`,
  ...[A, B, C],
)
check(
  'a body that is found within another does not climb to what stands beside it',
  `<div><div class="box">${PA}${PB}${PC}${PD}</div><div class="box"><p>Orrin Herald is a paper of the coast and belongs to its readers.</p></div></div>`,
  ...[A, B, C, D],
)

check(
  'items of a list stay where some are no links',
  `<article>${PA}<ul><li><a href="/1">The bridge is shut</a></li><li>The ferry runs</li></ul>${PB}${PC}</article>`,
  ...[A, 'The bridge is shut', 'The ferry runs', B, C],
)
check(
  'items of a list that a sentence announces stay',
  `<article>${PA}<p>This is what changes:</p><ul><li><a href="/1">The bridge is shut</a></li></ul>${PB}${PC}</article>`,
  ...[A, 'This is what changes:', 'The bridge is shut', B, C],
)
check(
  'lists of links lead on to other reports',
  `<article>${PA}<ul><li><a href="/1">Ten more bridges</a></li><li><a href="/2">How ferries are built</a></li></ul>
  <p>More from the coast:</p><ul><li><a href="/3">Eels are back</a></li></ul>${PB}${PC}</article>`,
  ...[A, B, C],
)
check(
  'a sentence stays whatever part of it is a link, a label with a link does not',
  `<article>${PA}<p>He named <a href="/1">the pillars nearest to the mill</a>.</p>
  <p>Background: <a href="/2">Why the pillars crack in winter.</a></p>${PB}${PC}</article>`,
  ...[A, 'He named the pillars nearest to the mill.', B, C],
)

check(
  'text in the cell of a table, in lines of an inline element, is a report',
  `<table><tr><td><font>${A}<br><br>${B}<blockquote>${C}</blockquote>${D}</font></td></tr></table>`,
  ...[A, B, C, D],
)
check(
  'a page that prints its text once for each kind of screen has it once',
  `<div class="phone">${PA}${PB}<p>Yes.</p></div><div class="desk">${PA}${PB}<p>Yes.</p></div>${PC}`,
  ...[A, B, 'Yes.', C],
)
check(
  'what is said three times is a refrain',
  `<article>${PA}${PB}${PA}${PC}${PA}</article>`,
  ...[A, B, A, C, A],
)
check(
  'what is struck out is not said',
  `<article>${PA}<p>The hall has <del>forty</del> <ins>thirty</ins> seats, <s>ten</s><span style="text-decoration: line-through">nine</span> of them free.</p>${PB}</article>`,
  ...[A, 'The hall has thirty seats, of them free.', B],
)
check(
  'a quotation within a line has marks, and one within it the other ones',
  `<article>${PA}<p>She called it <q>a <q>bridge</q> of sighs</q> and <q>“old”</q>.</p>${PB}</article>`,
  ...[A, 'She called it “a ‘bridge’ of sighs” and “old”.', B],
)
check(
  'marks of footnotes go; exponents, fractions and ordinals stay',
  `<article>${PA}<p>It spans 40 m<sup>2</sup> of reeds.<sup>1</sup> The 21<sup>st</sup> pillar,<sup><a href="#n">[2]</a></sup> 2<sup>1</sup>/<sub>2</sub> metres wide, bears 10<sup>6</sup> stones, and CO<sub>2</sub>.</p>${PB}</article>`,
  ...[
    A,
    'It spans 40 m² of reeds. The 21st pillar, 2 1/2 metres wide, bears 10⁶ stones, and CO2.',
    B,
  ],
)

check(
  'a figure that was never closed does not swallow the report',
  `<article><figure><img src="x.jpg"><figcaption>The bridge on Monday</figcaption>${PA}${PB}${PC}${PD}</article>`,
  ...[A, B, C, D],
)

check(
  'a quotation that names its speaker has marks, and the name behind it',
  `<article>${PA}<blockquote><p>We have mended it ten times.</p><cite>Ann Dahl, engineer</cite></blockquote>${PB}
  <blockquote><p>It is gone.</p><footer>– Bo Lind</footer></blockquote>${PC}</article>`,
  ...[A, '“We have mended it ten times.” — Ann Dahl, engineer', B, '“It is gone.” – Bo Lind', C],
)
check(
  'a quotation that a colon announces has marks, one without a word on it has none',
  `<article>${PA}<p>Ann Dahl said:</p><blockquote><p>We tried.</p><p>We failed.</p></blockquote>${PB}<blockquote>${PC}</blockquote></article>`,
  ...[A, 'Ann Dahl said:', '“We tried.', '“We failed.”', B, C],
)

check(
  'a time and a name beside the text are no paragraphs, within a sentence they stay',
  `<article><h1>Bridge shut</h1><span itemprop="datePublished" content="2031-05-06">Tuesday</span><span itemprop="author">Ann Dahl</span>
  <time datetime="2031-05-07">Yesterday</time>${PA}<p>It was built on <time datetime="1931-05-06">6 May 1931</time> in a day.</p>${PB}</article>`,
  ...[A, 'It was built on 6 May 1931 in a day.', B],
)

check(
  'the text of a place among the paragraphs of a report is a part of it, the place is not',
  `<article>${PA}<div class="gallery-text">${PB}</div><div class="gallery">${PC}</div>${PD}</article>`,
  ...[A, B, D],
)
check(
  'a lead in large letters is a paragraph, and a short heading is none',
  `<div><h1>Bridge shut</h1><h2 class="lead">${A}</h2><div class="article-body">${PB}${PC}${PD}</div></div>`,
  ...[A, B, C, D],
)
check(
  'words that a class strikes out are not said',
  `<article>${PA}<p>The hall has <span class="line-through">forty</span> thirty seats.</p>${PB}</article>`,
  ...[A, 'The hall has thirty seats.', B],
)
check(
  'short sentences of Chinese say as much as long ones of English',
  `<div><div><p>市议会周二投票决定关闭这座老桥，每天有四千人步行经过。</p><p>市长说，工程师发现七根石柱中有两根出现深裂缝，别无选择。</p></div>
  <ul><li><a href="/1">更多新闻</a></li><li><a href="/2">天气预报</a></li></ul></div>`,
  ...[
    '市议会周二投票决定关闭这座老桥，每天有四千人步行经过。',
    '市长说，工程师发现七根石柱中有两根出现深裂缝，别无选择。',
  ],
)
