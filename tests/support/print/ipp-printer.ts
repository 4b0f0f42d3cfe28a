/**
 * A printer for tests: CUPS' own `ippeveprinter`, which keeps the very bytes that reach it. What it does with a job is
 * set by `behave`: print it, abort it, run out of paper in the middle, run dry for good, or hang.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startServer, type Server } from './child.ts'

export type Behaviour = 'print' | 'abort' | 'paper-out' | 'run-dry' | 'jam' | 'hang'

export interface ReceivedJob {
  /** As sent by the client; CUPS passes it on. */
  readonly jobName: string
  readonly scaling: string
  /** Every attribute of the job as the printer has it, by name (`media`, `page-ranges`). */
  readonly attributes: Readonly<Record<string, string>>
  readonly file: string
  readonly bytes: Uint8Array
}

export interface IppPrinter {
  /** `ipp://localhost:port/ipp/print` */
  readonly uri: string
  behave(how: Behaviour): Promise<void>
  /** What came out, oldest first: one for each time that this printer was handed a document. */
  received(): Promise<ReceivedJob[]>
  /** When each document came, by its job's name: milliseconds of the wall clock, oldest first. Reads no document twice. */
  arrivals(): Promise<ReadonlyMap<string, readonly number[]>>
  /** What was received until now is gone: another server may give the same certificate numbers. */
  forget(): Promise<void>
  /** As when its cable is pulled; `plugIn` starts it again at the same address. */
  unplug(): Promise<void>
  plugIn(): Promise<void>
  log(): string
  stop(): Promise<void>
}

/** Run by ippeveprinter for each document, in the folder with `how`; what it says on stderr becomes the printer's state. */
const script = (dir: string): string => `#!/bin/sh
how() { cat '${dir}/how'; }
n=$(date +%s%N)
cp "$1" '${dir}/in/'$n.part
{ printf '%s\\n%s\\n' "$IPP_JOB_NAME" "$IPP_PRINT_SCALING"; env | grep '^IPP_'; } > '${dir}/in/'$n.about
mv '${dir}/in/'$n.part '${dir}/in/'$n.pdf
case "$(how)" in
  abort) exit 1 ;;
  run-dry) echo 'STATE: +media-empty-error' >&2; exit 1 ;;
  paper-out) echo 'STATE: +media-empty-error' >&2; while [ "$(how)" = paper-out ]; do sleep 0.1; done; echo 'STATE: -media-empty-error' >&2 ;;
  jam) echo 'STATE: +media-jam-error' >&2; while [ "$(how)" = jam ]; do sleep 0.1; done; echo 'STATE: -media-jam-error' >&2; exit 1 ;;
  hang) while [ "$(how)" = hang ]; do sleep 0.1; done ;;
esac
echo 'ATTR: job-impressions-completed=1' >&2
exit 0
`

export async function startIppPrinter(name = 'Test Printer'): Promise<IppPrinter> {
  const dir = await mkdtemp(join(tmpdir(), 'sill-ipp-'))
  for (const folder of ['in', 'spool']) await mkdir(join(dir, folder))
  await writeFile(join(dir, 'how'), 'print')
  await writeFile(join(dir, 'command.sh'), script(dir), { mode: 0o755 })
  const port = await freePort()
  const start = (): Promise<Server> => {
    // A private bus, so that nothing is announced to the network and no system bus is needed.
    const command = `DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec ippeveprinter -p ${port} -n localhost -r off -d '${dir}/spool' -k -f application/pdf -c '${dir}/command.sh' '${name}'`
    return startServer('dbus-run-session', ['--', 'sh', '-c', command], () => isListening(port))
  }
  let server: Server | undefined = await start()
  const names = new Map<string, string>()
  return {
    uri: `ipp://localhost:${port}/ipp/print`,
    behave: (how) => writeFile(join(dir, 'how'), how),
    received: async () => {
      const files = (await readdir(join(dir, 'in'))).filter((file) => file.endsWith('.pdf')).sort()
      return Promise.all(
        files.map(async (file) => {
          const [jobName = '', scaling = '', ...lines] = (
            await readFile(join(dir, 'in', file.replace('.pdf', '.about')), 'utf8')
          ).split('\n')
          return {
            jobName,
            scaling,
            attributes: attributesOf(lines),
            file: join(dir, 'in', file),
            bytes: await readFile(join(dir, 'in', file)),
          }
        }),
      )
    },
    arrivals: async () => {
      const found = new Map<string, number[]>()
      for (const file of (await readdir(join(dir, 'in'))).filter((each) => each.endsWith('.pdf')).sort()) {
        const stem = file.replace('.pdf', '')
        const name =
          names.get(stem) ?? (await readFile(join(dir, 'in', `${stem}.about`), 'utf8')).split('\n')[0] ?? ''
        names.set(stem, name)
        // Named by the nanosecond at which they came.
        found.set(name, [...(found.get(name) ?? []), Number(stem) / 1_000_000])
      }
      return found
    },
    forget: async () => {
      await rm(join(dir, 'in'), { recursive: true, force: true })
      await mkdir(join(dir, 'in'))
    },
    unplug: async () => {
      await server?.stop()
      server = undefined
    },
    plugIn: async () => {
      server ??= await start()
    },
    log: () => server?.log() ?? '',
    stop: async () => {
      await writeFile(join(dir, 'how'), 'print')
      await server?.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** `IPP_PAGE_RANGES=1-5` */
function attributesOf(lines: readonly string[]): Record<string, string> {
  const pairs = lines.flatMap((line) => {
    const found = /^IPP_(\w+)=(.*)$/u.exec(line)
    return found === null
      ? []
      : [[(found[1] ?? '').toLowerCase().replaceAll('_', '-'), found[2] ?? ''] as const]
  })
  return Object.fromEntries(pairs)
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const done = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
}
