/** The tour that README takes a newcomer on, step by step, as it stands there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** The numbered steps below this heading, each as one line. */
export function readTour(file: 'README.md' | 'README.zh-CN.md', heading: string): string[] {
  const section = readFileSync(join(root, file), 'utf8')
    .split(/^## /mu)
    .find((part) => part.startsWith(`${heading}\n`))
  if (section === undefined) throw new Error(`${file} has no “${heading}”`)
  const steps = section
    .slice(heading.length)
    .trim()
    .split(/^(?=\d+\. )/mu)
  return steps.map((step, index) => {
    const [, number, text] = /^(\d+)\. (.*)$/su.exec(step) ?? []
    if (Number(number) !== index + 1 || text === undefined)
      throw new Error(`${file}: step ${index + 1} of “${heading}” is “${step}”`)
    return text.trim().replaceAll(/\s+/gu, ' ')
  })
}

/** Commands, accounts and settings: what stands in backticks. */
export const codesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code)
/** Buttons: 【打印】 → 打印 */
export const buttonsIn = (text: string): string[] =>
  [...text.matchAll(/【([^】]+)】/gu)].map(([, button = '']) => button)
