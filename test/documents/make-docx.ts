import { strToU8, zipSync } from 'fflate'

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** Makes a Word document of the elements of its body, such as `paragraph(run('Words'))`. */
export function makeDocx(body: string, core: Readonly<Record<string, string>> = {}): Uint8Array {
  const fields = Object.entries(core).map(([name, value]) => `<${name}>${value}</${name}>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${SPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="t">${fields.join('')}</cp:coreProperties>`,
    ),
  })
}

export function paragraph(content: string, style?: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content}</w:p>`
}

/** Words with the elements that say how they look, as `<w:strike/>`. */
export function run(words: string, look = ''): string {
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`
}
