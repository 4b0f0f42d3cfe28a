/** Draws the users' guides beside the window's pages: they are part of the installation, and there without network. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { productGuides } from '../../systems/guides.ts'
import { paperPdf } from '../../typeset/forms/draw-paper.ts'

export async function writeGuides(rendererDir: string): Promise<void> {
  const folder = join(rendererDir, 'guides')
  mkdirSync(folder, { recursive: true })
  for (const [name, guide] of Object.entries(productGuides)) {
    const drawn = await paperPdf(guide)
    if (!drawn.ok) throw new Error(`${name}: ${drawn.problem.message.en}`)
    writeFileSync(join(folder, name), drawn.value)
  }
}
