/** Which DLLs a Windows program or native module loads when it is loaded, and which only when it first calls them (PE32+). */
export interface Imports {
  readonly atLoad: readonly string[]
  readonly delayed: readonly string[]
}

const DIRECTORY = { imports: 1, delayed: 13 } as const
/** Bytes of one descriptor, and where in it the address of the DLL's name stands. */
const DESCRIPTOR = { imports: { size: 20, name: 12 }, delayed: { size: 32, name: 4 } } as const

export function importsOf(file: Buffer): Imports {
  const header = file.readUInt32LE(0x3c)
  const sections = file.readUInt16LE(header + 6)
  const optional = header + 24
  if (file.readUInt16LE(optional) !== 0x20b) throw new Error('not a 64-bit program')
  const firstSection = optional + file.readUInt16LE(header + 20)

  const offsetOf = (address: number): number => {
    for (let section = 0; section < sections; section += 1) {
      const at = firstSection + section * 40
      const [start, size, raw] = [
        file.readUInt32LE(at + 12),
        Math.max(file.readUInt32LE(at + 8), file.readUInt32LE(at + 16)),
        file.readUInt32LE(at + 20),
      ]
      if (address >= start && address < start + size) return raw + address - start
    }
    throw new Error(`no section holds address ${address}`)
  }
  const textAt = (offset: number): string => file.toString('latin1', offset, file.indexOf(0, offset))
  const namesIn = (kind: keyof typeof DIRECTORY): string[] => {
    const table = file.readUInt32LE(optional + 112 + DIRECTORY[kind] * 8)
    if (table === 0) return []
    const { size, name } = DESCRIPTOR[kind]
    const names: string[] = []
    for (let at = offsetOf(table); ; at += size) {
      const address = file.readUInt32LE(at + name)
      if (address === 0) return names
      names.push(textAt(offsetOf(address)).toLowerCase())
    }
  }
  return { atLoad: namesIn('imports'), delayed: namesIn('delayed') }
}
