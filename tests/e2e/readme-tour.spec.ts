/** README's tour, word by word, on a machine that has never run Sill: DIST-01, DIST-03. */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftOf } from '../support/commands.ts'
import { buttonsIn, codesIn, readTour } from '../support/readme.ts'
import { agencies } from './tour/acceptance.ts'
import { card } from './tour/card.ts'
import { decide, preview, print, reprint, start } from './tour/certificates.ts'
import { everybody } from './tour/everybody.ts'
import { file, together } from './tour/registration.ts'
import { quotedIn, wordsOf, type Machine } from './tour/tour.ts'
import { expect, test } from './window.ts'

const tour = [start, preview, print, reprint, decide, file, together, everybody, agencies, card]
const steps = readTour('README.md', 'A tour')

test("[DIST-01] the steps of README's tour are the steps of the test below; the Chinese README has the same commands, accounts and buttons", () => {
  expect(tour.map(wordsOf)).toEqual(steps)
  const chinese = readTour('README.zh-CN.md', '走一遍')
  expect(chinese.map(codesIn)).toEqual(steps.map(codesIn))
  expect(chinese.map(buttonsIn)).toEqual(steps.map(buttonsIn))
  const numbers = (text: string) => text.match(/\b\d{4,}\b/gu) ?? []
  expect(chinese.map(numbers)).toEqual(steps.map(numbers))
})

test("[DIST-01] [DIST-03] README's tour, followed to the letter: server and client by one command, and all that it promises", async ({
  browser,
  page,
}) => {
  test.setTimeout(900_000)
  const home = mkdtempSync(join(tmpdir(), 'sill-home-'))
  const trust = join(home, 'trust')
  mkdirSync(trust)
  // No screen: the browser host, whatever this machine has. No printer, and no other cards either.
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, SOFTHSM2_CONF: _cards, ...env } = process.env
  const machine: Machine = {
    browser,
    home,
    page,
    env: { ...env, SILL_HOME: home, SILL_CUPS_SOCKET: join(home, 'no-cups'), SILL_CARD_TRUST: trust },
    running: [],
    known: new Map(),
  }
  try {
    for (const [index, step] of tour.entries()) {
      await test.step(`${index + 1}. ${steps[index] ?? ''}`, async () => {
        for (const [words, act] of step) await test.step(words, () => act(machine, quotedIn(words)))
      })
    }
  } finally {
    const families = machine.running.flatMap((command) => command.family())
    for (const command of machine.running.toReversed()) command.signal('SIGTERM')
    await expect.poll(() => leftOf(families), { timeout: 30_000 }).toEqual([])
    rmSync(home, { recursive: true, force: true })
  }
})
