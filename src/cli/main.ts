import { compareFiles } from '../app/compare-files.ts'

const [command, ...files] = process.argv.slice(2)
if (command === 'compare')
  console.log(JSON.stringify(compareFiles(files.filter((f) => !f.startsWith('--')))))
