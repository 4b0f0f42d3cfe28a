/**
 * One vendor's PKCS#11 module, loaded through koffi: the calls that a card needs, each as one function. All of them
 * block, and a bad driver may never return or end the process; that is why they run in a process of their own.
 */
import koffi from 'koffi'
import { POSITION, CKR, SESSION } from './constants.ts'
import {
  FIRST_FUNCTION,
  mechanism,
  readPointer,
  readUlong,
  readUlongs,
  roomForUlongs,
  template,
  ulong,
  writtenLength,
  type Attribute,
} from './memory.ts'

/** A module's answer other than CKR_OK. */
export class Pkcs11Error extends Error {
  readonly rv: number
  constructor(call: string, rv: number) {
    super(`${call}: CKR 0x${rv.toString(16)}`)
    this.name = 'Pkcs11Error'
    this.rv = rv
  }
}

export interface SlotInfo {
  readonly reader: string
}
export interface TokenInfo {
  readonly label: string
  readonly serial: string
  readonly flags: number
}

type Argument = number | bigint | Buffer | null

const prototypes = {
  pointer: koffi.proto('ulong', ['void *']),
  slotList: koffi.proto('ulong', ['uchar', 'void *', 'void *']),
  numberPointer: koffi.proto('ulong', ['ulong', 'void *']),
  numberTwoPointers: koffi.proto('ulong', ['ulong', 'void *', 'void *']),
  openSession: koffi.proto('ulong', ['ulong', 'ulong', 'void *', 'void *', 'void *']),
  number: koffi.proto('ulong', ['ulong']),
  login: koffi.proto('ulong', ['ulong', 'ulong', 'void *', 'ulong']),
  createObject: koffi.proto('ulong', ['ulong', 'void *', 'ulong', 'void *']),
  twoNumbers: koffi.proto('ulong', ['ulong', 'ulong']),
  getAttribute: koffi.proto('ulong', ['ulong', 'ulong', 'void *', 'ulong']),
  findInit: koffi.proto('ulong', ['ulong', 'void *', 'ulong']),
  find: koffi.proto('ulong', ['ulong', 'void *', 'ulong', 'void *']),
  signInit: koffi.proto('ulong', ['ulong', 'void *', 'ulong']),
  sign: koffi.proto('ulong', ['ulong', 'void *', 'ulong', 'void *', 'void *']),
  generatePair: koffi.proto('ulong', [
    'ulong',
    'void *',
    'void *',
    'ulong',
    'void *',
    'ulong',
    'void *',
    'void *',
  ]),
  derive: koffi.proto('ulong', ['ulong', 'void *', 'ulong', 'void *', 'ulong', 'void *']),
}

export type Pkcs11 = ReturnType<typeof loadModule>

/** Koffi unloads a library when its handle is collected, and the function list would point nowhere. */
const libraries = new Set<unknown>()

const text = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\0', ' ').trim()

/** Throws when the file is no PKCS#11 module for this machine. */
export function loadModule(path: string) {
  const library = koffi.load(path)
  libraries.add(library)
  const getList = library.func('C_GetFunctionList', 'ulong', ['void *'])
  const listPointer = Buffer.alloc(8)
  must('C_GetFunctionList', Number(getList(listPointer)))
  const list = readPointer(listPointer)

  function raw(
    name: keyof typeof POSITION,
    prototype: ReturnType<typeof koffi.proto>,
    ...args: Argument[]
  ): number {
    const target: unknown = koffi.decode(list, FIRST_FUNCTION + POSITION[name] * 8, 'void *')
    return Number(koffi.call(target, prototype, ...args))
  }
  const call = (
    name: keyof typeof POSITION,
    prototype: ReturnType<typeof koffi.proto>,
    ...args: Argument[]
  ): void => must(name, raw(name, prototype, ...args))

  return {
    initialize(): void {
      const rv = raw('C_Initialize', prototypes.pointer, null)
      if (rv !== CKR.CRYPTOKI_ALREADY_INITIALIZED) must('C_Initialize', rv)
    },
    finalize: () => void raw('C_Finalize', prototypes.pointer, null),

    /** Slots with a token in them. */
    slots(): number[] {
      const count = ulong()
      call('C_GetSlotList', prototypes.slotList, 1, null, count)
      const room = roomForUlongs(readUlong(count))
      if (room.length > 0) call('C_GetSlotList', prototypes.slotList, 1, room, count)
      return readUlongs(room, readUlong(count))
    },
    slotInfo(slot: number): SlotInfo {
      const info = Buffer.alloc(256)
      call('C_GetSlotInfo', prototypes.numberPointer, slot, info)
      return { reader: text(info.subarray(0, 64)) }
    },
    tokenInfo(slot: number): TokenInfo {
      const info = Buffer.alloc(512)
      call('C_GetTokenInfo', prototypes.numberPointer, slot, info)
      return {
        label: text(info.subarray(0, 32)),
        serial: text(info.subarray(80, 96)),
        flags: readUlong(info, 96),
      }
    },
    mechanisms(slot: number): number[] {
      const count = ulong()
      call('C_GetMechanismList', prototypes.numberTwoPointers, slot, null, count)
      const room = roomForUlongs(readUlong(count))
      if (room.length > 0) call('C_GetMechanismList', prototypes.numberTwoPointers, slot, room, count)
      return readUlongs(room, readUlong(count))
    },

    openSession(slot: number, isWritable = false): number {
      const session = ulong()
      call(
        'C_OpenSession',
        prototypes.openSession,
        slot,
        SESSION.SERIAL | (isWritable ? SESSION.RW : 0),
        null,
        null,
        session,
      )
      return readUlong(session)
    },
    closeSessions: (slot: number) => void raw('C_CloseAllSessions', prototypes.number, slot),
    /** `pin` is the caller's to wipe. */
    login: (session: number, user: number, pin: Buffer) =>
      call('C_Login', prototypes.login, session, user, pin, pin.length),

    find(session: number, wanted: readonly Attribute[]): number[] {
      call('C_FindObjectsInit', prototypes.findInit, session, template(wanted), wanted.length)
      try {
        const [room, count] = [roomForUlongs(64), ulong()]
        call('C_FindObjects', prototypes.find, session, room, 64, count)
        return readUlongs(room, readUlong(count))
      } finally {
        raw('C_FindObjectsFinal', prototypes.number, session)
      }
    },
    /** Undefined when the object has no such attribute, or does not show it. */
    attribute(session: number, object: number, type: number): Buffer | undefined {
      const asked = template([{ type, value: Buffer.alloc(0) }])
      if (raw('C_GetAttributeValue', prototypes.getAttribute, session, object, asked, 1) !== CKR.OK)
        return undefined
      const value = Buffer.alloc(writtenLength(asked))
      if (value.length === 0) return value
      call('C_GetAttributeValue', prototypes.getAttribute, session, object, template([{ type, value }]), 1)
      return value
    },
    createObject(session: number, attributes: readonly Attribute[]): number {
      const object = ulong()
      call(
        'C_CreateObject',
        prototypes.createObject,
        session,
        template(attributes),
        attributes.length,
        object,
      )
      return readUlong(object)
    },
    destroyObject: (session: number, object: number) =>
      void raw('C_DestroyObject', prototypes.twoNumbers, session, object),

    signInit: (session: number, type: number, key: number) =>
      call('C_SignInit', prototypes.signInit, session, mechanism(type), key),
    sign(session: number, data: Buffer): Buffer {
      const [room, length] = [Buffer.alloc(1024), ulong(1024)]
      call('C_Sign', prototypes.sign, session, data, data.length, room, length)
      return Buffer.from(room.subarray(0, readUlong(length)))
    },
    generatePair(
      session: number,
      type: number,
      publicPart: readonly Attribute[],
      privatePart: readonly Attribute[],
    ): { publicKey: number; privateKey: number } {
      const [publicKey, privateKey] = [ulong(), ulong()]
      call(
        'C_GenerateKeyPair',
        prototypes.generatePair,
        session,
        mechanism(type),
        template(publicPart),
        publicPart.length,
        template(privatePart),
        privatePart.length,
        publicKey,
        privateKey,
      )
      return { publicKey: readUlong(publicKey), privateKey: readUlong(privateKey) }
    },
    /** `parameter` is read during the call only. */
    derive(
      session: number,
      type: number,
      parameter: Buffer,
      key: number,
      attributes: readonly Attribute[],
    ): number {
      const object = ulong()
      call(
        'C_DeriveKey',
        prototypes.derive,
        session,
        mechanism(type, parameter),
        key,
        template(attributes),
        attributes.length,
        object,
      )
      return readUlong(object)
    },
  }
}

function must(name: string, rv: number): void {
  if (rv !== CKR.OK) throw new Pkcs11Error(name, rv)
}
