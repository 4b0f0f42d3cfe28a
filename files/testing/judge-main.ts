/** A process of its own that judges the files it is given, and prints what each is and its own largest memory in KB. */
import { readFileSync } from 'node:fs'
import { judgeFile } from '../judge-file.ts'

const judged: string[] = []
for (const file of process.argv.slice(2)) {
  const found = await judgeFile(readFileSync(file))
  judged.push('trouble' in found ? found.trouble : 'one page')
}
console.log(JSON.stringify({ judged, peak: process.resourceUsage().maxRSS }))
