/**
 * The first thing that `npm start` and `npm test` run, on whatever Node the machine has (20 or later, no dependencies):
 * installs the npm packages and, where it can, the system packages, then hands over to the project's own Node 24.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { endWithNpm } from './end-with-npm.mjs'
import { installSystemPackages } from './system-packages.mjs'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const [command = 'start', ...rest] = process.argv.slice(2)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** What runs now; who ends this command ends it, and nothing is begun after it. */
let current
let isEnding = false
function end(signal) {
  isEnding = true
  current?.kill(signal)
}
// A terminal tells both by itself: the second word changes nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
endWithNpm(() => end('SIGTERM'))

async function run(program, args, options = {}) {
  // What was said while nothing could listen is heard before anything begins.
  await new Promise((resolve) => setImmediate(resolve))
  if (isEnding) process.exit(1)
  current = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  const status = await new Promise((resolve, reject) =>
    current.once('error', reject).once('exit', (code) => resolve(code ?? 1)),
  )
  current = undefined
  return status
}

/** Installs from the lock file when it has changed since the last time. Scripts of packages stay off, but Node's own. */
async function installPackages() {
  const stamp = join(root, 'node_modules', '.sill-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing npm packages (first start only) …')
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if ((await run(npm, ['ci', ...quiet])) !== 0) fail('npm ci failed; the message above says why.')
  if ((await run(npm, ['rebuild', 'node', '--loglevel=error'])) !== 0)
    fail('Node 24 could not be installed through npm.')
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

await installPackages()
const missing = installSystemPackages(command)
if (missing.length > 0)
  fail(
    `These system packages are missing and could not be installed here:\n  ${missing.join(' ')}\nInstall them (Debian names) and run the command again.`,
  )

const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
try {
  process.exit(await run(node, [join('scripts', `${command}.ts`), ...rest], { env }))
} catch (error) {
  fail(String(error))
}
