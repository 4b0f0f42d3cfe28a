/** Shapes that both APIs share. */
import * as z from 'zod'
import { contentSchema } from '../domain/kit/schema.ts'
import { problemSchema } from '../domain/kit/problem.ts'

export const roleSchema = z.enum(['enterprise', 'agency', 'officer'])
/** A door for accounts of one role only. */
export const entranceSchema = z.enum(['enterprise', 'agency'])
export type EntranceRole = z.infer<typeof entranceSchema>
/** 账号登录 or 卡介质登录: what a session was opened with. */
export const loginBySchema = z.enum(['password', 'card'])
export const systemSchema = z.enum(['certificates', 'preshipment', 'acceptance', 'registration', 'exemption'])
/** Lower-case hex SHA-256. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
/** UTC, ISO 8601 with milliseconds. */
export const instantSchema = z.iso.datetime()
export const idSchema = z.uuid()
/** The largest number that a column of four bytes holds: what is larger is nobody's page, version or place. */
const MOST = 2_147_483_647
/** A whole number of a query, from 0. */
export const wholeParameter = z.coerce.number().int().min(0).max(MOST)
/** Pages are counted from 1. */
export const pageParameter = z.coerce.number().int().min(1).max(MOST).default(1)
export const kindSchema = z
  .string()
  .max(80)
  .regex(/^[a-z]+\.[a-z][a-z-]*$/)

export const accountSchema = z.object({
  id: idSchema,
  loginName: z.string(),
  /** 企业操作员 name, shown at the top right. */
  displayName: z.string(),
  role: roleSchema,
  systems: z.array(systemSchema),
  tenant: z.object({
    id: idSchema,
    name: z.string(),
    /** Empty of who has none, being abroad. */
    creditCode: z.string(),
    /** A code of the table of countries; absent: China. */
    country: z.string().optional(),
  }),
  phone: z.string(),
  /** What the user said of themselves and of the enterprise, by the names of the declared form, as it was at the log-in. */
  profile: z.record(z.string(), z.string()).optional(),
  /** Joined an enterprise that has users, who have not confirmed it yet: nothing of it is given or taken. */
  isPending: z.literal(true).optional(),
  /** The customs district whose applications an officer decides; absent: all of them. */
  office: z.string().optional(),
  /** The posts that an officer holds, by the names that workflows give them. */
  posts: z.array(z.string()).optional(),
  /** An officer with the right to read the security log. */
  readsSecurity: z.boolean().optional(),
  /** An officer who issues certificates and blanks only when a card has confirmed it. */
  issuesByCard: z.boolean().optional(),
})
export type Account = z.infer<typeof accountSchema>

export const captchaSchema = z.object({
  /** Opaque; goes back with the answer. Good for five minutes and one attempt. */
  token: z.string().max(2000),
  /** A picture in pixels. */
  png: z.base64().max(100_000),
})

/** One row of any collection, as lists and mirrors hold it. */
export const rowSchema = z.object({
  id: z.string().max(80),
  collection: kindSchema,
  state: z.string().max(40),
  content: contentSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type CollectionRow = z.infer<typeof rowSchema>

/** The server counts so many rows, or up to the page that was asked for: to count a million takes longer than to show a page of them. */
export const COUNTED_TO = 10_000
export const pageSchema = z.object({
  rows: z.array(rowSchema),
  total: z.int().min(0),
  /** There are more than `total`. */ isAtLeast: z.boolean().optional(),
  page: z.int(),
  pageSize: z.int(),
})

export const historyEntrySchema = z.object({
  at: instantSchema,
  who: z.string(),
  action: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  answers: z.record(z.string(), z.string()),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** A document as the server has it. */
export const documentSchema = rowSchema.extend({
  formVersion: z.int().min(1),
  /** Rises by one with each change at the server. */
  revision: z.int().min(1),
  tenantName: z.string(),
  /** Whose it is; to officers, who begin other documents for the same enterprise. */
  tenantId: z.string().optional(),
  /** Which party of another tenant's document the caller is; absent for the owner, and for officers. */
  side: z.string().max(40).optional(),
  history: z.array(historyEntrySchema),
})
export type CentralDocument = z.infer<typeof documentSchema>

export { problemSchema }
