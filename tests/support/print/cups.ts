/** A private CUPS scheduler: own folders, own socket and port, nothing of the machine's own printing touched. */
import { execFile } from 'node:child_process'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort, startServer, type Server } from './child.ts'

const run = promisify(execFile)

export interface PrivateCups {
  readonly url: string
  readonly socket: string
  /** `raw` hands the document's very bytes on; `everywhere` runs the driverless filters as on a clerk's machine. */
  addQueue(
    name: string,
    deviceUri: string,
    options?: { model?: 'raw' | 'everywhere'; errorPolicy?: string },
  ): Promise<void>
  removeQueue(name: string): Promise<void>
  /** As an administrator sets a queue's own defaults: `mirror-default=true`. */
  setDefaults(name: string, ...options: string[]): Promise<void>
  /** A class of printers. */
  addClass(name: string, ...members: string[]): Promise<void>
  setDefault(name: string): Promise<void>
  disable(name: string, reason: string): Promise<void>
  enable(name: string): Promise<void>
  reject(name: string): Promise<void>
  /** How many jobs the scheduler knows by that name. */
  countJobs(documentName: string): Promise<number>
  /** The names of all jobs that the scheduler has ever taken. */
  jobNames(): Promise<string[]>
  log(): string
  /** Ends the scheduler in good order and keeps its folders: what waits comes back with `start`. */
  halt(): Promise<void>
  /** Killed with its backends, in the middle of whatever it does: as a service manager does after a crash. */
  crash(): Promise<void>
  /** After `halt` or `crash`, at the same address with the same folders. */
  start(): Promise<void>
  isUp(): boolean
  stop(): Promise<void>
}

const folders = ['etc', 'run', 'spool', 'spool/tmp', 'cache', 'log', 'state'] as const

async function configure(dir: string, port: number, savesAtOnce: boolean): Promise<void> {
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? 'lp' : userInfo().username
  for (const folder of folders) await mkdir(join(dir, folder), { recursive: true, mode: 0o755 })
  await writeFile(
    join(dir, 'etc/cups-files.conf'),
    `ServerRoot ${dir}/etc
RequestRoot ${dir}/spool
TempDir ${dir}/spool/tmp
CacheDir ${dir}/cache
StateDir ${dir}/state
AccessLog ${dir}/log/access
ErrorLog ${dir}/log/error
PageLog ${dir}/log/page
FileDevice Yes
User ${user}
${isRoot ? 'Group lp\nSystemGroup root\n' : ''}`,
  )
  await writeFile(
    join(dir, 'etc/cupsd.conf'),
    `LogLevel info
Listen 127.0.0.1:${port}
Listen ${dir}/run/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles No
JobRetryInterval 2
${savesAtOnce ? 'DirtyCleanInterval 0\n' : ''}<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`,
  )
  if (!isRoot) return
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'lp'])).stdout.trim())),
  )
  for (const folder of ['spool', 'spool/tmp', 'cache', 'state'])
    await chown(join(dir, folder), uid ?? 0, gid ?? 0)
}

/** `savesAtOnce`: what a job has come to is on disk at once, so that a crash of the scheduler prints it anew; by default it forgets up to 30 s of it. */
export async function startCups({
  savesAtOnce = false,
}: { readonly savesAtOnce?: boolean } = {}): Promise<PrivateCups> {
  const dir = await mkdtemp(join(tmpdir(), 'sill-cups-'))
  await run('chmod', ['755', dir])
  const port = await freePort()
  await configure(dir, port, savesAtOnce)
  const host = `127.0.0.1:${port}`
  const command = (name: string, ...args: string[]) => run(name, ['-h', host, ...args])
  const isReady = () =>
    command('lpstat', '-r').then(
      ({ stdout }) => stdout.includes('is running'),
      () => false,
    )
  const start = (): Promise<Server> =>
    startServer(
      '/usr/sbin/cupsd',
      ['-f', '-c', join(dir, 'etc/cupsd.conf'), '-s', join(dir, 'etc/cups-files.conf')],
      isReady,
    )
  let log = ''
  let server: Server | undefined = await start()
  const end = async (signal?: 'SIGKILL'): Promise<void> => {
    const ending = server
    server = undefined
    log += ending?.log() ?? ''
    await ending?.end(signal ?? 'SIGTERM')
  }
  return {
    url: `http://${host}`,
    socket: join(dir, 'run/cups.sock'),
    addQueue: async (name, deviceUri, { model = 'raw', errorPolicy = 'stop-printer' } = {}) => {
      await command(
        'lpadmin',
        '-p',
        name,
        '-v',
        deviceUri,
        '-m',
        model,
        '-o',
        `printer-error-policy=${errorPolicy}`,
        '-E',
      )
    },
    removeQueue: async (name) => void (await command('lpadmin', '-x', name)),
    setDefaults: async (name, ...options) =>
      void (await command('lpadmin', '-p', name, ...options.flatMap((option) => ['-o', option]))),
    addClass: async (name, ...members) => {
      for (const member of members) await command('lpadmin', '-p', member, '-c', name)
      await command('cupsenable', name)
      await command('cupsaccept', name)
    },
    setDefault: async (name) => void (await command('lpadmin', '-d', name)),
    disable: async (name, reason) => void (await command('cupsdisable', '-r', reason, name)),
    enable: async (name) => void (await command('cupsenable', name)),
    reject: async (name) => void (await command('cupsreject', name)),
    jobNames: () => listJobs(host),
    countJobs: async (documentName) => (await listJobs(host)).filter((line) => line === documentName).length,
    log: () => log + (server?.log() ?? ''),
    halt: () => end(),
    crash: () => end('SIGKILL'),
    start: async () => {
      server ??= await start()
    },
    isUp: () => server !== undefined,
    stop: async () => {
      await server?.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

const jobsTest = `{
  OPERATION Get-Jobs
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR naturalLanguage attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR name requesting-user-name $user
  ATTR keyword which-jobs all
  ATTR keyword requested-attributes job-id,job-name
  DISPLAY job-name
}
`

/** The names of all jobs, asked by CUPS' own tool and not by the client under test. */
async function listJobs(host: string): Promise<string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'sill-ipptool-'))
  const file = join(dir, 'jobs.test')
  await writeFile(file, jobsTest)
  const { stdout } = await run('ipptool', ['-c', '-d', `user=${userInfo().username}`, `ipp://${host}/`, file])
  await rm(dir, { recursive: true, force: true })
  return stdout
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^"(.*)"$/u, '$1'))
    .filter((line) => line !== '')
}
