/**
 * Known weaknesses of packages, from a list kept in the project (advisories.json), against what the lock file pins. Nothing is
 * asked of the network: the same tree has the same outcome everywhere. How the list is renewed stands in SECURITY.md.
 */
import { satisfies, validRange } from 'semver'
import * as z from 'zod'

const advisorySchema = z.strictObject({
  /** CVE or GHSA. */
  id: z.string().regex(/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/u),
  package: z.string().min(1),
  /** Versions that are concerned, as npm writes ranges. */
  affected: z.string().refine((range) => validRange(range) !== null, 'no range of versions'),
  severity: z.enum(['low', 'moderate', 'high', 'critical']),
  what: z.string().min(1),
  /** Why it does not concern us although a version of the range is pinned; whoever writes this has looked. */
  harmless: z.string().min(1).optional(),
})
const listSchema = z.strictObject({ renewed: z.iso.date(), advisories: z.array(advisorySchema) })
export type Advisory = z.infer<typeof advisorySchema>
export type AdvisoryList = z.infer<typeof listSchema>

/** Throws with the place of what is wrong. */
export const readAdvisories = (text: string): AdvisoryList => listSchema.parse(JSON.parse(text))

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ name: z.string().optional(), version: z.string().optional() })),
})

export interface Concern extends Pick<Advisory, 'id' | 'severity' | 'what'> {
  readonly package: string
  readonly version: string
  /** Folder below the project's. */
  readonly path: string
}

/** Every pinned package, tools too, that a listed weakness concerns. Throws when the text is no lock file. */
export function concerns(lockFile: string, { advisories }: AdvisoryList): Concern[] {
  const installed = Object.entries(lockSchema.parse(JSON.parse(lockFile)).packages).flatMap(
    ([path, { name, version }]) =>
      path === '' || version === undefined
        ? []
        : [
            {
              name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
              version,
              path,
            },
          ],
  )
  return installed.flatMap(({ name, version, path }) =>
    advisories
      .filter(
        (advisory) =>
          advisory.package === name &&
          advisory.harmless === undefined &&
          satisfies(version, advisory.affected, { includePrerelease: true }),
      )
      .map(({ id, severity, what }) => ({ id, severity, what, package: name, version, path })),
  )
}
