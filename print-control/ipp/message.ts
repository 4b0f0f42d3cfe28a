/** The Internet Printing Protocol's binary message (RFC 8010), as far as this control speaks it. */

export const groups = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const
export type GroupTag = number

export const tags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octetString: 0x30,
  dateTime: 0x31,
  resolution: 0x32,
  range: 0x33,
  collection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
  member: 0x4a,
} as const

/** A value as it was read: `null` for the out-of-band ones (no-value, unknown, unsupported). */
export type IppValue = number | boolean | string | null | IppRange | IppCollection
export interface IppRange {
  readonly from: number
  readonly to: number
}
export type IppCollection = ReadonlyMap<string, readonly IppValue[]>
export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>

export interface IppGroup {
  readonly tag: GroupTag
  readonly attributes: IppAttributes
}

/** A response: `code` is the status. */
export interface IppMessage {
  readonly version: number
  readonly code: number
  readonly requestId: number
  readonly groups: readonly IppGroup[]
  /** Bytes after the end tag: the document of a request. */
  readonly data: Uint8Array
}

export const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  releaseJob: 0x000d,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  cupsGetDefault: 0x4001,
  cupsGetPrinters: 0x4002,
} as const

export const isCollection = (value: IppValue): value is IppCollection => value instanceof Map

/** The texts of an attribute; empty when it is not there. */
export const textsOf = (attributes: IppAttributes, name: string): string[] =>
  (attributes.get(name) ?? []).filter((value) => typeof value === 'string')
export const textOf = (attributes: IppAttributes, name: string): string => textsOf(attributes, name)[0] ?? ''

export function numberOf(attributes: IppAttributes, name: string): number | undefined {
  const value = attributes.get(name)?.[0]
  return typeof value === 'number' ? value : undefined
}

export function flagOf(attributes: IppAttributes, name: string): boolean | undefined {
  const value = attributes.get(name)?.[0]
  return typeof value === 'boolean' ? value : undefined
}

/** The attributes of each group of that kind, in order. */
export const groupsOf = (message: IppMessage, tag: GroupTag): IppAttributes[] =>
  message.groups.filter((group) => group.tag === tag).map((group) => group.attributes)
