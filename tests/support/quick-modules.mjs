/**
 * Preloaded into the processes of the suites. Node reads the whole package.json of a package anew for each of its modules; drizzle-orm's
 * has 180 KB, and with a hundred modules in each process and each thread that is a second of a processor. Its modules are told to
 * be what they are, and each of its entrances is looked up once.
 */
import { registerHooks } from 'node:module'

const PACKAGE = 'drizzle-orm'
const entrances = new Map()

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && context.parentURL?.includes(`/node_modules/${PACKAGE}/`))
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
    if (specifier !== PACKAGE && !specifier.startsWith(`${PACKAGE}/`)) return next(specifier, context)
    const entrance = entrances.get(specifier) ?? { ...next(specifier, context), shortCircuit: true }
    entrances.set(specifier, entrance)
    return entrance
  },
})
