/**
 * The first thing that `npm start` and `npm test` run, on whatever Node the machine has (20 or later, no dependencies):
 * installs the npm packages and, where it can, the system packages, then hands over to the project's own Node 24.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { endWithNpm } from './end-with-npm.mjs'
import { installSystemPackages } from './system-packages.mjs'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const [command = 'start', ...rest] = process.argv.slice(2)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
  if (error) throw error
  return status ?? 1
}

/** Installs from the lock file when it has changed since the last time. Scripts of packages stay off, but Node's own. */
function installPackages() {
  const stamp = join(root, 'node_modules', '.sill-lock')
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing npm packages (first start only) …')
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (run(npm, ['ci', ...quiet]) !== 0) fail('npm ci failed; the message above says why.')
  if (run(npm, ['rebuild', 'node', '--loglevel=error']) !== 0) fail('Node 24 could not be installed through npm.')
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

installPackages()
const missing = installSystemPackages(command)
if (missing.length > 0) fail(`These system packages are missing and could not be installed here:\n  ${missing.join(' ')}\nInstall them (Debian names) and run the command again.`)

const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const child = spawn(node, [join('scripts', `${command}.ts`), ...rest], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env })
// Who ends this ends what it started. A terminal tells both by itself: the second word changes nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
endWithNpm(() => child.kill('SIGTERM'))
child.on('error', (error) => fail(String(error)))
child.on('exit', (code) => process.exit(code ?? 1))
