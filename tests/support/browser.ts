/** The system's Chromium, Chrome or Edge; Playwright's own download is not used. */
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
]

/** Throws with what to install when there is none. */
export function findBrowser(): string {
  const found = places.find((place) => existsSync(place))
  if (!found)
    throw new Error('No Chromium found: install the package "chromium" (or Chrome or Edge) and run again.')
  return found
}
