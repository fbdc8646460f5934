import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unescapeTwice } from './unescape-twice.ts'

const check = (html: string, expected: string) =>
  test(`${html.slice(0, 60)}`, () => assert.equal(unescapeTwice(html), expected))

check('&lt;p&gt;The bridge is shut.&lt;/p&gt;', '<p>The bridge is shut.</p>')
check('&amp;lt;p&amp;gt;Shut &amp;amp;amp; sealed.&amp;lt;/p&amp;gt;', '<p>Shut &amp; sealed.</p>')
check('Shut.&lt;br /&gt;&lt;br /&gt;A ferry runs.', 'Shut.<br /><br />A ferry runs.')
check('Use the &lt;p&gt; tag, said Lind.', 'Use the &lt;p&gt; tag, said Lind.')
check('<p>Use &lt;br&gt; or &lt;br&gt;.</p>', '<p>Use &lt;br&gt; or &lt;br&gt;.</p>')
check('3 &lt; 4 and 5 &gt; 4', '3 &lt; 4 and 5 &gt; 4')
