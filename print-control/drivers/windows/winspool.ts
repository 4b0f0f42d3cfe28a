/**
 * The calls of winspool.drv that this driver needs, through koffi. Loaded when first used, so that this file can be
 * imported anywhere. Written from the Windows SDK's headers; it has not been run on Windows yet.
 */
import koffi from 'koffi'
import type { WindowsJob } from './job-status.ts'
import type { WindowsPrinter } from './printer-status.ts'

/** An opaque HANDLE. */
type Handle = unknown

export interface QueuedJob extends WindowsJob {
  readonly document: string
}

export interface Winspool {
  /** undefined when the spooler did not answer, which is not the same as none. */
  printers(): WindowsPrinter[] | undefined
  defaultPrinter(): string
  /** `none`: the spooler says that there is no such job. undefined: it could not be asked. */
  job(printer: string, id: number): QueuedJob | 'none' | undefined
  /** undefined: the spooler could not be asked. */
  jobs(printer: string): QueuedJob[] | undefined
  /** undefined: the spooler could not be asked. */
  deleteJob(printer: string, id: number): boolean | undefined
  /** The driver's own DEVMODEW for the printer. */
  devmode(printer: string): Buffer | undefined
  /** The driver's reading of a changed one. */
  mergeDevmode(printer: string, wished: Buffer): Buffer | undefined
}

const ENUM_LOCAL_AND_CONNECTIONS = 0x2 | 0x4
const JOB_CONTROL_DELETE = 5
const DM_OUT_BUFFER = 2
const DM_IN_BUFFER = 8

function define() {
  const text = 'str16'
  const printerInfo = koffi.struct('SILL_PRINTER_INFO_2W', {
    pServerName: text,
    pPrinterName: text,
    pShareName: text,
    pPortName: text,
    pDriverName: text,
    pComment: text,
    pLocation: text,
    pDevMode: 'void *',
    pSepFile: text,
    pPrintProcessor: text,
    pDatatype: text,
    pParameters: text,
    pSecurityDescriptor: 'void *',
    Attributes: 'uint32',
    Priority: 'uint32',
    DefaultPriority: 'uint32',
    StartTime: 'uint32',
    UntilTime: 'uint32',
    Status: 'uint32',
    cJobs: 'uint32',
    AveragePPM: 'uint32',
  })
  const jobInfo = koffi.struct('SILL_JOB_INFO_1W', {
    JobId: 'uint32',
    pPrinterName: text,
    pMachineName: text,
    pUserName: text,
    pDocument: text,
    pDatatype: text,
    pStatus: text,
    Status: 'uint32',
    Priority: 'uint32',
    Position: 'uint32',
    TotalPages: 'uint32',
    PagesPrinted: 'uint32',
    Submitted: koffi.array('uint16', 8),
  })
  const library = koffi.load('winspool.drv')
  const openPrinter: (name: string, handle: [Handle], defaults: null) => boolean = library.func(
    'bool __stdcall OpenPrinterW(str16 name, _Out_ void **handle, void *defaults)',
  )
  const closePrinter: (handle: Handle) => boolean = library.func('bool __stdcall ClosePrinter(void *handle)')
  const enumPrinters: Enumerate<[flags: number, name: null, level: number]> = library.func(
    'bool __stdcall EnumPrintersW(uint32 flags, str16 name, uint32 level, void *buffer, uint32 size, _Out_ uint32 *needed, _Out_ uint32 *count)',
  )
  const enumJobs: Enumerate<[handle: Handle, first: number, most: number, level: number]> = library.func(
    'bool __stdcall EnumJobsW(void *handle, uint32 first, uint32 most, uint32 level, void *buffer, uint32 size, _Out_ uint32 *needed, _Out_ uint32 *count)',
  )
  const setJob: (handle: Handle, id: number, level: number, job: null, command: number) => boolean =
    library.func('bool __stdcall SetJobW(void *handle, uint32 id, uint32 level, void *job, uint32 command)')
  const getDefault: (buffer: Buffer | null, size: [number]) => boolean = library.func(
    'bool __stdcall GetDefaultPrinterW(void *buffer, _Inout_ uint32 *size)',
  )
  const documentProperties: (
    window: null,
    handle: Handle,
    name: string,
    out: Buffer | null,
    input: Buffer | null,
    mode: number,
  ) => number = library.func(
    'int32 __stdcall DocumentPropertiesW(void *window, void *handle, str16 name, void *out, void *input, uint32 mode)',
  )
  return {
    printerInfo,
    jobInfo,
    openPrinter,
    closePrinter,
    enumPrinters,
    enumJobs,
    setJob,
    getDefault,
    documentProperties,
  }
}

type Enumerate<Head extends unknown[]> = (
  ...parameters: [...head: Head, buffer: Buffer | null, size: number, needed: [number], count: [number]]
) => boolean

/** Asks for the size, then for the rows; `undefined` when the call fails. */
function enumerate<Head extends unknown[]>(
  call: Enumerate<Head>,
  head: Head,
): { buffer: Buffer; count: number } | undefined {
  const needed: [number] = [0]
  const count: [number] = [0]
  // Success with no buffer means none; a failure that asks for no bytes is a spooler that cannot be asked.
  const isNone = call(...head, null, 0, needed, count)
  if (needed[0] === 0) return isNone ? { buffer: Buffer.alloc(0), count: 0 } : undefined
  const buffer = Buffer.alloc(needed[0])
  return call(...head, buffer, buffer.length, needed, count) ? { buffer, count: count[0] } : undefined
}

interface PrinterRow {
  readonly pPrinterName: string
  readonly Status: number
  readonly Attributes: number
}
interface JobRow {
  readonly JobId: number
  readonly pDocument: string | null
  readonly Status: number
  readonly PagesPrinted: number
}

export function loadWinspool(): Winspool {
  const api = define()
  const withPrinter = <T>(name: string, use: (handle: Handle) => T | undefined): T | undefined => {
    const handle: [Handle] = [null]
    if (!api.openPrinter(name, handle, null)) return undefined
    try {
      return use(handle[0])
    } finally {
      api.closePrinter(handle[0])
    }
  }
  const shown = (row: JobRow): QueuedJob => ({
    id: row.JobId,
    status: row.Status,
    pagesPrinted: row.PagesPrinted,
    document: row.pDocument ?? '',
  })
  const listed = (handle: Handle): QueuedJob[] | undefined => {
    const found = enumerate(api.enumJobs, [handle, 0, 1000, 1])
    if (found === undefined) return undefined
    const rows: JobRow[] = found.count === 0 ? [] : koffi.decode(found.buffer, api.jobInfo, found.count)
    return rows.map(shown)
  }
  return {
    printers: () => {
      const found = enumerate(api.enumPrinters, [ENUM_LOCAL_AND_CONNECTIONS, null, 2])
      if (found === undefined) return undefined
      if (found.count === 0) return []
      const rows: PrinterRow[] = koffi.decode(found.buffer, api.printerInfo, found.count)
      return rows.map((row) => ({ name: row.pPrinterName, status: row.Status, attributes: row.Attributes }))
    },
    defaultPrinter: () => {
      const size: [number] = [0]
      api.getDefault(null, size)
      const buffer = Buffer.alloc(Math.max(size[0] * 2, 2))
      return api.getDefault(buffer, size) ? buffer.toString('utf16le').replace(/\0.*$/u, '') : ''
    },
    job: (printer, id) =>
      withPrinter(printer, (handle) => {
        // The queue is listed and the job looked for in it: GetJob has one value for „no such job“ and „cannot be asked“.
        const jobs = listed(handle)
        return jobs === undefined ? undefined : (jobs.find((job) => job.id === id) ?? 'none')
      }),
    jobs: (printer) => withPrinter(printer, listed),
    deleteJob: (printer, id) =>
      withPrinter(printer, (handle) => api.setJob(handle, id, 0, null, JOB_CONTROL_DELETE)),
    devmode: (printer) =>
      withPrinter(printer, (handle) => {
        const size = api.documentProperties(null, handle, printer, null, null, 0)
        if (size <= 0) return undefined
        const buffer = Buffer.alloc(size)
        return api.documentProperties(null, handle, printer, buffer, null, DM_OUT_BUFFER) === 1
          ? buffer
          : undefined
      }),
    mergeDevmode: (printer, wished) =>
      withPrinter(printer, (handle) => {
        const buffer = Buffer.alloc(wished.length)
        return api.documentProperties(null, handle, printer, buffer, wished, DM_OUT_BUFFER | DM_IN_BUFFER) ===
          1
          ? buffer
          : undefined
      }),
  }
}
