/**
 * What the product is made of, as a CycloneDX 1.6 bill of materials (https://cyclonedx.org/docs/1.6/json/): every package that
 * is shipped, with the digest that npm checked it by, so that whoever runs the product can look up advisories of their own.
 */
import * as z from 'zod'
import { partsOf, type Part } from './third-party.ts'

const lockSchema = z.object({
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
    }),
  ),
})

/** Shipped, though npm knows them as tools: the runtime around the program. */
const RUNTIMES = ['electron'] as const

/** Package URL: the name that advisories go by. */
const purlOf = ({ name, version }: Pick<Part, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`

/** SRI of the lock file (`sha512-<base64>`) as hexadecimal digits. */
const hexOf = (integrity: string): string =>
  Buffer.from(integrity.slice(integrity.indexOf('-') + 1), 'base64').toString('hex')

/** `SPDX` expressions and single names are told apart by CycloneDX. */
const licenceOf = (licence: string): object =>
  /[ ()]/u.test(licence) ? { expression: licence.replace(/^\((.*)\)$/u, '$1') } : { license: { id: licence } }

export interface Bom {
  readonly components: readonly {
    readonly name: string
    readonly version: string
    readonly purl: string
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  }[]
}

/** Throws when the text is no lock file. The same lock file gives the same bytes. */
export function sbomOf(lockFile: string): Bom & Readonly<Record<string, unknown>> {
  const { version, packages } = lockSchema.parse(JSON.parse(lockFile))
  const runtimes = RUNTIMES.flatMap((name): Part[] => {
    const entry = packages[`node_modules/${name}`]
    return entry
      ? [
          {
            name,
            version: entry.version ?? '',
            licence: entry.license ?? 'none given',
            path: `node_modules/${name}`,
          },
        ]
      : []
  })
  const components = [...partsOf(lockFile), ...runtimes].map((part) => {
    const integrity = packages[part.path]?.integrity
    return {
      type: 'library',
      'bom-ref': `${purlOf(part)}#${part.path}`,
      name: part.name,
      version: part.version,
      purl: purlOf(part),
      licenses: [licenceOf(part.licence)],
      ...(integrity !== undefined && {
        hashes: [
          {
            alg: integrity.slice(0, integrity.indexOf('-')).replace('sha', 'SHA-'),
            content: hexOf(integrity),
          },
        ],
      }),
    }
  })
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'sill', version, 'bom-ref': `sill@${version}` } },
    components,
  }
}
