/** Officers of the demonstration, by office and post. Everything is invented; names are marked 示例. */
import { accounts } from '../../../../db/central/accounts.ts'
import type { Account } from '../../../../contract/shapes.ts'
import { hashPassword } from '../../../../secrets/password-hash.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { SEED_PASSWORD, seedTenants } from '../../../../server/seed/accounts.ts'
import { allPosts, posts } from '../../declare/posts.ts'

const NINGBO = '380000'

interface Officer {
  readonly displayName: string
  readonly office: string
  readonly posts: readonly string[]
}

const single = (post: string): Officer => ({ displayName: `示例${post}员`, office: NINGBO, posts: [post] })

/** By their log-in names. */
export const seedOfficers = {
  ciqaccept: single(posts.acceptance),
  ciqfirst: single(posts.firstReview),
  ciqfinal: single(posts.finalReview),
  ciqcompare: single(posts.comparison),
  ciqissue: single(posts.issuing),
  ciqchange: single(posts.changes),
  ciqwriteoff: single(posts.writeOff),
  ciqfollow: single(posts.followUp),
  ciqningbo: { displayName: '示例宁波局全岗员', office: NINGBO, posts: allPosts },
  ciqbeilun: { displayName: '示例北仑局员', office: '380100', posts: allPosts },
  ciqairport: { displayName: '示例上海机场局核销员', office: '310300', posts: [posts.writeOff] },
  ciqpudong: { displayName: '示例上海浦东局全岗员', office: '310200', posts: allPosts },
} as const satisfies Readonly<Record<string, Officer>>

export type SeedOfficer = keyof typeof seedOfficers
const names = Object.keys(seedOfficers) as SeedOfficer[] // its own keys

const idOf = (name: SeedOfficer): string =>
  `019aa000-0000-7000-8000-0000000004${String(names.indexOf(name) + 1).padStart(2, '0')}`

export const seedOfficerAccount = (name: SeedOfficer): Account => {
  const { displayName, office, posts: held } = seedOfficers[name]
  return {
    id: idOf(name),
    loginName: name,
    displayName,
    role: 'officer',
    systems: ['exemption'],
    phone: '',
    office,
    posts: [...held],
    tenant: seedTenants.customs,
  }
}

export const seedOfficerActor = (name: SeedOfficer): Actor => ({
  account: seedOfficerAccount(name),
  tenantId: seedTenants.customs.id,
  loginBy: 'password',
  passwordVersion: 1,
  tokenHash: 'seed',
})

/** Those that are there already stay as they are. */
export async function seedOfficerAccounts(db: Db): Promise<void> {
  const passwordHash = await hashPassword(SEED_PASSWORD)
  await db
    .insert(accounts)
    .values(
      names.map((name) => {
        const { tenant, ...account } = seedOfficerAccount(name)
        return { ...account, tenantId: tenant.id, passwordHash }
      }),
    )
    .onConflictDoNothing()
}
