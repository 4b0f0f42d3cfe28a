/** Which programs each command needs from the system, the Debian package of each, and how to get them as root. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const any = (...paths) => paths.some((path) => existsSync(path))
const postgres = ['15', '16', '17', '18'].map((version) => `/usr/lib/postgresql/${version}/bin/initdb`)

/** Debian package → is what we need of it there? */
const packages = {
  start: {},
  test: {
    chromium: () =>
      any(
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/opt/google/chrome/chrome',
      ),
    'fonts-noto-cjk': () => any('/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk'),
    'fonts-hanazono': () => any('/usr/share/fonts/truetype/hanazono'),
    'fonts-babelstone-han': () => any('/usr/share/fonts/truetype/babelstone'),
    cups: () => any('/usr/sbin/cupsd'),
    'cups-filters': () => any('/usr/lib/cups/filter/universal', '/usr/lib/cups/filter/pdftopdf'),
    'cups-client': () => any('/usr/bin/lp'),
    'cups-ipp-utils': () => any('/usr/sbin/ippeveprinter', '/usr/bin/ippeveprinter'),
    'printer-driver-cups-pdf': () => any('/usr/lib/cups/backend/cups-pdf'),
    dbus: () => any('/usr/bin/dbus-run-session'),
    'poppler-utils': () => any('/usr/bin/pdftoppm'),
    postgresql: () => any(...postgres),
    softhsm2: () => any('/usr/bin/softhsm2-util'),
  },
}

/** What would be nice to have, but it goes without: the client says itself how. */
const welcome = {
  // The tests do without it, in twice the time of a page; not every distribution has it.
  test: { 'chromium-headless-shell': () => any('/usr/lib/chromium/chromium-headless-shell') },
  start: {
    chromium: packages.test.chromium,
    'fonts-noto-cjk': packages.test['fonts-noto-cjk'],
    'fonts-hanazono': packages.test['fonts-hanazono'],
    'fonts-babelstone-han': packages.test['fonts-babelstone-han'],
  },
}

/** Installs what is missing when this is Debian and we are root; returns the names of what is still missing. */
export function installSystemPackages(command) {
  if (process.platform !== 'linux') return []
  const needed = { ...packages[command], ...welcome[command] }
  const absent = () =>
    Object.entries(needed)
      .filter(([, isThere]) => !isThere())
      .map(([name]) => name)
  const isRequired = (name) => Object.hasOwn(packages[command] ?? {}, name)
  const wanted = absent()
  if (wanted.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`Installing system packages: ${wanted.join(' ')} …`)
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-qq'], options)
    const install = (names) =>
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
    const [needs, wishes] = [wanted.filter(isRequired), wanted.filter((name) => !isRequired(name))]
    if (needs.length > 0) install(needs)
    // One that there is not here keeps no other away.
    for (const name of wishes) install([name])
  }
  return absent().filter(isRequired)
}
