/** What a system hands the server, and what the server is of. */
import type { AnyContractRouter } from '@orpc/contract'
import type { AnyProcedure } from '@orpc/server'
import type { ProfileDefinition } from '../domain/general/profile.ts'
import type { Registry } from '../domain/kit/registry.ts'
import type { SubjectScopes } from './audit/subjects.ts'
import type { EffectHandlers } from './documents/effect.ts'
import type { Services } from './platform/context.ts'
import type { Db } from './platform/database.ts'
import type { SeedGround } from './seed/ground.ts'

export interface SystemService {
  close(): Promise<void>
}

export interface ServedSystem {
  /** A handler for every effect that its workflows name. */
  readonly effects: EffectHandlers
  /** Its handlers, by the parts of its contract; what several give of one part is put together. */
  readonly routes: Readonly<Record<string, Readonly<Record<string, AnyProcedure>>>>
  /** Whose business the subjects of its audit entries are. */
  readonly subjects: SubjectScopes
  /** What it does by itself while a server runs; resolves when the server may answer. */
  start(services: Services): Promise<SystemService>
  /** Its part of the demonstration data. */
  seed(db: Db, ground: SeedGround): Promise<void>
}

export interface Served {
  readonly registry: Registry
  /** The whole central API. */
  readonly contract: AnyContractRouter
  readonly systems: readonly ServedSystem[]
  /** 注册; nobody registers where it is absent. */
  readonly profile?: ProfileDefinition
}

/** The effects of all systems by name. Throws when two systems give one name: one would silently take the other's place. */
export function effectsOf(systems: readonly Pick<ServedSystem, 'effects'>[]): EffectHandlers {
  const names = systems.flatMap(({ effects }) => Object.keys(effects))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`two systems name an effect “${twice}”`)
  return Object.assign({}, ...systems.map(({ effects }) => effects))
}
