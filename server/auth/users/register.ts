/** 注册 (manual 004, 1.1): the first user of an organisation is confirmed, a further one waits for a colleague or an officer. */
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { accounts, tenants, type AccountStatus } from '../../../db/central/accounts.ts'
import type { ProfileDefinition, ProfileValues } from '../../../domain/general/profile.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import { accountSubject } from '../login.ts'
import { isOfEnterprises, tenantOf } from './organisation.ts'
import { lockNames } from '../../platform/write.ts'

export const NAME_TAKEN = problem(
  'AUTH_NAME_TAKEN',
  label('用户名已被使用，请换一个', 'This user name is taken, choose another'),
  {
    retrySafe: true,
    places: [{ at: 'fields.loginName', message: label('用户名已被使用', 'This user name is taken') }],
  },
)
const CLOSED = problem(
  'AUTH_ORGANISATION',
  label(
    '该组织机构代码不能在此注册，请联系管理员',
    'Users of this organisation cannot be registered here: tell your administrator',
  ),
)

export interface Registration {
  /** Of the account: a repeat has the same. */
  readonly id: string
  readonly loginName: string
  readonly passwordHash: string
  /** Settled and judged. */
  readonly values: ProfileValues
}

export interface Registered {
  readonly loginName: string
  readonly status: AccountStatus
}

const picked = (values: ProfileValues, names: Iterable<string>): Record<string, string> =>
  Object.fromEntries([...names].flatMap((name) => (values[name] ? [[name, values[name]]] : [])))

/** What an account keeps itself, beside what has a column of its own and what its organisation has. */
export function ownValues(
  { fields, shared, means }: ProfileDefinition,
  values: ProfileValues,
): Record<string, string> {
  const elsewhere = new Set([...shared, ...Object.values(means)])
  return picked(
    values,
    Object.keys(fields).filter((name) => !elsewhere.has(name)),
  )
}

/** Of an organisation that is known nothing is changed: who joins it has not been confirmed. Failures: AUTH_NAME_TAKEN, AUTH_ORGANISATION. */
export async function register(
  tx: Tx,
  definition: ProfileDefinition,
  { id, loginName, passwordHash, values }: Registration,
  at: Date,
): Promise<Result<Registered>> {
  const { means } = definition
  const organisationCode = values[means.organisationCode] ?? ''
  await lockNames(tx, [`organisation:${organisationCode}`])
  const known = await tenantOf(tx, organisationCode)
  if (known && !(await isOfEnterprises(tx, known.id))) return fail(CLOSED)
  const tenantId = known?.id ?? uuidv7()
  const status: AccountStatus = known ? 'pending' : 'confirmed'
  if (!known)
    await tx.insert(tenants).values({
      id: tenantId,
      name: values[means.organisation] ?? '',
      creditCode: values[means.creditCode] ?? null,
      organisationCode,
      profile: picked(
        values,
        definition.shared.filter((name) => name !== means.organisation),
      ),
      createdAt: at,
    })
  const made = await tx
    .insert(accounts)
    .values({
      id,
      tenantId,
      loginName,
      displayName: values[means.person] ?? '',
      role: 'enterprise',
      systems: [definition.system],
      phone: values[means.phone] ?? '',
      email: values[means.email] ?? '',
      status,
      profile: ownValues(definition, values),
      agreedTo: definition.statementVersion,
      passwordHash,
      createdAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  if (made.length === 0) return repeated(tx, id, loginName)
  await audit(
    tx,
    {
      tenantId,
      who: loginName,
      subject: accountSubject(loginName),
      action: 'register',
      from: null,
      to: status,
    },
    at,
  )
  return ok({ loginName, status })
}

/** The same registration once more, whose answer was lost; anybody else's name is taken. */
async function repeated(tx: Tx, id: string, loginName: string): Promise<Result<Registered>> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, id))
  return account?.loginName === loginName ? ok({ loginName, status: account.status }) : fail(NAME_TAKEN)
}
