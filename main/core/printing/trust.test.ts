import { beforeAll, expect, test } from 'vitest'
import type { AccountSession } from '../session/account-session.ts'
import { party } from './signature/testing.ts'
import { trustOf } from './trust.ts'

let [one, another] = ['', '']
beforeAll(async () => {
  ;[one, another] = (await Promise.all(
    ['一', '二'].map(async (name) => (await party(name, { isAuthority: true })).pem),
  )) as [string, string] // two names, two roots
})

interface World {
  roots: string[]
  revokedSerials: string[]
  online: boolean
}

/** A session with facts in memory and a server that shows what the world says. */
function sessionIn(world: World): AccountSession {
  const facts = new Map<string, unknown>()
  const session = {
    isOnline: () => world.online,
    facts: {
      get: (name: string) => facts.get(name),
      put: (name: string, value: unknown) => void facts.set(name, structuredClone(value)),
    },
    central: {
      certificates: { trust: async () => ({ roots: world.roots, revokedSerials: world.revokedSerials }) },
    },
  }
  return session as unknown as AccountSession // all that trustOf touches
}

test('[CERT-09] roots are pinned at first contact; others are refused later; revocations only grow', async () => {
  const world: World = { roots: [one], revokedSerials: ['01'], online: true }
  const session = sessionIn(world)
  expect(await trustOf(session)).toEqual({ ok: true, value: { roots: [one], revokedSerials: ['01'] } })
  world.revokedSerials = ['02']
  expect(await trustOf(session)).toEqual({ ok: true, value: { roots: [one], revokedSerials: ['01', '02'] } })
  world.roots = [another]
  expect(await trustOf(session)).toMatchObject({
    ok: false,
    code: 'REFUSED',
    problem: { code: 'CERT_TRUST_CHANGED' },
  })
  world.online = false
  expect(await trustOf(session)).toMatchObject({ ok: true, value: { roots: [one] } })
})

test('[CERT-09] without network and nothing pinned nothing is trusted', async () => {
  expect(await trustOf(sessionIn({ roots: [one], revokedSerials: [], online: false }))).toMatchObject({
    ok: false,
    code: 'UNAVAILABLE',
  })
  expect(await trustOf(sessionIn({ roots: [], revokedSerials: [], online: true }))).toMatchObject({
    ok: false,
  })
})

test('[CERT-09] a root that was damaged on its way is not pinned, and one that was pinned damaged before heals', async () => {
  const damaged = one.replace(/[A-Z](?=[a-z])/u, '9')
  const world: World = { roots: [damaged], revokedSerials: [], online: true }
  const session = sessionIn(world)
  expect(await trustOf(session)).toMatchObject({ ok: false, problem: { code: 'CERT_TRUST_DAMAGED' } })
  world.roots = [one]
  expect(await trustOf(session)).toMatchObject({ ok: true, value: { roots: [one] } })
  world.roots = [damaged]
  expect(await trustOf(session)).toMatchObject({ ok: true, value: { roots: [one] } })
  const before = sessionIn({ ...world, roots: [one] })
  before.facts.put('print.trust', { roots: [damaged], revokedSerials: [] })
  expect(await trustOf(before)).toMatchObject({ ok: true, value: { roots: [one] } })
})
