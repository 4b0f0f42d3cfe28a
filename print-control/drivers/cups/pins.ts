/**
 * A queue's own defaults reach every job that does not say otherwise: a page range swallows the sheet, a border or a banner
 * spoils it. Each default that the queue lists is overridden by name; one that nobody knows how to override makes the queue unfit
 * for numbered forms. What the job says itself (`media`, `job-hold-until`) is no matter. Names: IPP job template (RFC 8011, PWG 5100.x) and the options of CUPS and cups-filters.
 */
import { attribute, type SentAttribute } from '../../ipp/encode.ts'
import { isCollection, type IppAttributes, type IppValue } from '../../ipp/message.ts'

/** Sent with every job. */
const always: readonly SentAttribute[] = [
  attribute.integer('copies', 1),
  attribute.keyword('print-scaling', 'none'),
  attribute.keyword('sides', 'one-sided'),
  attribute.integer('number-up', 1),
  attribute.name('job-sheets', 'none', 'none'),
  attribute.keyword('outputorder', 'normal'),
]

/** Sent when the queue lists a default of that name. */
const neutral: readonly SentAttribute[] = [
  attribute.range('page-ranges', 1, 65_535),
  attribute.keyword('page-set', 'all'),
  attribute.keyword('page-delivery', 'same-order'),
  attribute.boolean('mirror', false),
  attribute.keyword('page-border', 'none'),
  // An empty label is none.
  attribute.name('page-label', ''),
  attribute.enum('orientation-requested', 3),
  attribute.boolean('landscape', false),
  attribute.keyword('booklet', 'off'),
  attribute.keyword('number-up-layout', 'lrtb'),
  attribute.enum('finishings', 3),
  attribute.integer('scaling', 100),
  attribute.integer('natural-scaling', 100),
  attribute.boolean('fit-to-page', false),
  attribute.boolean('fitplot', false),
  attribute.boolean('fill', false),
  attribute.boolean('crop-to-fit', false),
  attribute.boolean('pdfautorotate', false),
  attribute.keyword('position', 'center'),
  attribute.keyword('multiple-document-handling', 'separate-documents-uncollated-copies'),
  attribute.boolean('collate', false),
  attribute.boolean('prettyprint', false),
  attribute.integer('brightness', 100),
  attribute.integer('gamma', 1000),
  attribute.integer('page-top', 0),
  attribute.integer('page-bottom', 0),
  attribute.integer('page-left', 0),
  attribute.integer('page-right', 0),
  attribute.keyword('imposition-template', 'none'),
  attribute.keyword('emit-jcl', 'true'),
]

/** These do nothing to where a PDF lands on the sheet, or are told by the job itself (`media`). */
const harmless = new Set([
  'media',
  'media-col',
  'job-hold-until',
  'document-format',
  'job-priority',
  'job-cancel-after',
  'job-account-id',
  'job-accounting-user-id',
  'notify-lease-duration',
  'notify-events',
  'print-color-mode',
  'print-quality',
  'print-rendering-intent',
  'print-content-optimize',
  'printer-resolution',
  'resolution',
  'output-bin',
  'output-mode',
  'cpi',
  'lpi',
  'columns',
  'wrap',
  'ppi',
  'hue',
  'saturation',
  'blackplot',
  'job-password-encryption',
  'job-delay-output-until',
  'port-monitor',
  'printer-op-policy',
  'job-retain-until',
  'job-mandatory-attributes',
  'charset',
  'natural-language',
  'print-as-raster',
  'print-darkness',
  'print-speed',
  'ColorModel',
  'job-impressions',
  'job-k-octets',
])
const harmlessPrefix = /^(?:usb-|pdftops-|psdebug|cups-browsed|snmp|document-|notify-|printer-)/u
/** A default that asks for nothing. */
const nothing = new Set([
  '',
  'none',
  'off',
  'false',
  'no',
  'normal',
  'auto',
  'standard',
  'default',
  '0',
  'immediate-stop',
  'no-hold',
])

export interface Pinned {
  readonly pins: readonly SentAttribute[]
  /** `name=value` of defaults that a job cannot take back. */
  readonly stubborn: readonly string[]
}

/** `listed`: the attributes of the queue (and of what stands behind it), `…-default` among them. */
export function pinned(...listed: readonly IppAttributes[]): Pinned {
  const defaults = listed.flatMap((attributes) =>
    [...attributes].flatMap(([name, values]) =>
      name.endsWith('-default') ? [{ name: name.slice(0, -'-default'.length), values }] : [],
    ),
  )
  const isListed = new Set(
    defaults.filter(({ values }) => values.some((value) => value !== null)).map(({ name }) => name),
  )
  const pins = [...always, ...neutral.filter(({ name }) => isListed.has(name))]
  const known = new Set(pins.map(({ name }) => name))
  const stubborn = defaults.filter(
    ({ name, values }) =>
      !known.has(name) && !harmless.has(name) && !harmlessPrefix.test(name) && !values.every(isNothing),
  )
  return {
    pins,
    stubborn: [...new Set(stubborn.map(({ name, values }) => `${name}=${values.map(shown).join(',')}`))],
  }
}

/** A collection asks for nothing when none of its members does. */
function isNothing(value: IppValue): boolean {
  if (value === null) return true
  if (isCollection(value)) return [...value.values()].every((members) => members.every(isNothing))
  return typeof value !== 'object' && nothing.has(String(value).toLowerCase())
}

function shown(value: IppValue): string {
  if (value === null) return ''
  if (isCollection(value)) return [...value.values()].map((members) => members.map(shown).join(' ')).join(' ')
  return typeof value === 'object' ? `${value.from}-${value.to}` : String(value)
}
