/**
 * README's tour, bound to a test by its own words: a step of the test is what README says there, cut into pieces, each with
 * what is done for it. What is quoted in a piece (commands, accounts, buttons) is what the test uses.
 */
import type { Browser, Page } from '@playwright/test'
import type { Command } from '../../support/commands.ts'
import { buttonsIn, codesIn } from '../../support/readme.ts'

/** A newcomer's machine during the tour. */
export interface Machine {
  readonly browser: Browser
  readonly home: string
  /** Of every command. */
  readonly env: NodeJS.ProcessEnv
  /** The client's window. */
  readonly page: Page
  /** What runs, in the order of its start. */
  readonly running: Command[]
  /** What one step has found out and a later one needs. */
  readonly known: Map<Known, string>
}

export type Known =
  | 'client'
  | 'desk'
  | 'password'
  | 'second'
  | 'certificateNo'
  | 'blankNo'
  | 'applicationNo'
  | 'entryNo'
  | 'queryCode'

export interface Quoted {
  /** What stands in backticks: commands, accounts, settings. */
  readonly codes: readonly string[]
  /** 【…】 */
  readonly buttons: readonly string[]
  /** Between the arrows. */
  readonly path: readonly string[]
}

export type Part = readonly [words: string, act: (machine: Machine, quoted: Quoted) => Promise<void>]
export type Step = readonly Part[]

export const quotedIn = (words: string): Quoted => ({
  codes: codesIn(words),
  buttons: buttonsIn(words),
  path: words.split(' → '),
})
export const wordsOf = (step: Step): string => step.map(([words]) => words).join(' ')

/** The nth of what is quoted; throws when README does not quote so many. */
export function nth(quoted: readonly string[], index = 0): string {
  const found = quoted[index]
  if (found === undefined) throw new Error(`README quotes no ${index + 1}th here`)
  return found
}

export function known({ known: all }: Machine, name: Known): string {
  const value = all.get(name)
  if (value === undefined) throw new Error(`no step before has found out: ${name}`)
  return value
}
