/** The system's Chromium, Chrome or Edge; Playwright's own download is not used. */
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
]

/** The same engine without a desktop's frame around it: a page in it takes half of the processor time. */
const shells = ['/usr/lib/chromium/chromium-headless-shell']

/** For tests that look at no window: the shell where it is installed. `SILL_TEST_BROWSER` names another, as `--headed` needs it. */
export const findHeadless = (): string =>
  process.env['SILL_TEST_BROWSER'] ?? shells.find((place) => existsSync(place)) ?? findBrowser()

/** Throws with what to install when there is none. */
export function findBrowser(): string {
  const found = places.find((place) => existsSync(place))
  if (!found)
    throw new Error('No Chromium found: install the package "chromium" (or Chrome or Edge) and run again.')
  return found
}

/** How the end-to-end tests start a browser. */
export const launchOf = (executablePath: string) => ({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
