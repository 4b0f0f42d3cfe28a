/**
 * Keeps what this process has in memory (keys, passwords, documents) out of files and debuggers: no core dump and no error report of
 * the system, no other program of the same person that reads it along, no inspector that opens on a signal. Through koffi,
 * because node has no call for it. Who may change the program, or the system, is not kept out.
 */

/** Linux and macOS number it alike. */
const RLIMIT_CORE = 4
const PR_SET_DUMPABLE = 4
/** Windows: no dialog and no report when the process falls; without the heap should one be made all the same. */
const SEM_FAILCRITICALERRORS = 0x1
const SEM_NOGPFAULTERRORBOX = 0x2
const WER_FAULT_REPORTING_FLAG_NOHEAP = 0x1

/** Rejects with what the system refused. To be called before there is anything to be kept. */
export async function keepMemoryPrivate(platform: NodeJS.Platform = process.platform): Promise<void> {
  // Without a listener node opens its inspector to the whole machine.
  if (platform !== 'win32') process.on('SIGUSR1', () => undefined)
  const { default: koffi } = await import('koffi')
  if (platform === 'win32') {
    const kernel32 = koffi.load('kernel32.dll')
    kernel32.func('SetErrorMode', 'uint32', ['uint32'])(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX)
    kernel32.func('WerSetFlags', 'int', ['uint32'])(WER_FAULT_REPORTING_FLAG_NOHEAP)
    return
  }
  const libc = koffi.load(null)
  // Two numbers of eight bytes: as much as it may be now, and as much as it may ever be.
  if (Number(libc.func('setrlimit', 'int', ['int', 'void *'])(RLIMIT_CORE, Buffer.alloc(16))) !== 0)
    throw new Error('setrlimit was refused')
  // Chromium looks into its own process by ways that this closes.
  if (platform !== 'linux' || process.versions['electron'] !== undefined) return
  if (
    Number(
      libc.func('prctl', 'int', ['int', 'ulong', 'ulong', 'ulong', 'ulong'])(PR_SET_DUMPABLE, 0, 0, 0, 0),
    ) !== 0
  )
    throw new Error('prctl was refused')
}

/** As {@link keepMemoryPrivate}, where a system that refuses is no reason not to work; it is said once. */
export async function tryKeepMemoryPrivate(): Promise<void> {
  try {
    await keepMemoryPrivate()
  } catch (error) {
    process.stderr.write(
      `core dumps could not be switched off: ${error instanceof Error ? error.message : String(error)}\n`,
    )
  }
}
