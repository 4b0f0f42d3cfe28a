/**
 * A small router of the local contract whose answers show what a transport did to a call: it echoes, refuses, counts
 * what runs and what was cancelled. What the procedures mean is tested with the real core.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { implement } from '@orpc/server'
import { local } from '../../contract/local.ts'
import { sha256Hex } from './sha256.ts'

export interface Probe {
  readonly router: ReturnType<typeof buildRouter>
  readonly seen: Seen
}

interface Seen {
  /** Event iterators that are running now, and calls whose signal was aborted. */
  watching: number
  aborted: number
  calls: number
  saved: string[]
}

export function createProbe(): Probe {
  const seen: Seen = { watching: 0, aborted: 0, calls: 0, saved: [] }
  return { seen, router: buildRouter(seen) }
}

const emptyWorkspace = { tabs: [], active: null, menuFolded: false, language: 'zh' as const, columns: {} }

function buildRouter(seen: Seen) {
  const os = implement(local)
  return {
    workspace: {
      get: os.workspace.get.handler(() => {
        seen.calls += 1
        return emptyWorkspace
      }),
      put: os.workspace.put.handler(({ input }) => {
        seen.saved.push(input.active ?? '')
        return { saved: true }
      }),
    },
    codes: {
      /** Answers after as many milliseconds as `limit` says, so that answers overtake each other. */
      search: os.codes.search.handler(async ({ input, signal }) => {
        await sleep(input.limit, undefined, { signal }).catch(() => {
          seen.aborted += 1
        })
        return [{ code: input.text, zh: input.table, en: '', path: '', isRetired: false }]
      }),
    },
    documents: {
      get: os.documents.get.handler(({ errors, input }) => {
        throw errors.NOT_FOUND({
          data: {
            code: 'DRAFT_NOT_FOUND',
            message: { zh: `没有单据 ${input.id}`, en: `No document ${input.id}` },
          },
        })
      }),
      retry: os.documents.retry.handler(() => {
        throw new Error('a secret of the disk: /var/keys')
      }),
    },
    attachments: {
      add: os.attachments.add.handler(async ({ input }) => {
        const bytes = new Uint8Array(await input.file.arrayBuffer())
        return {
          ref: {
            sha256: sha256Hex(bytes),
            name: input.file.name,
            bytes: bytes.byteLength,
            type: 'pdf' as const,
          },
          localRevision: input.localRevision + 1,
        }
      }),
      /** A file whose bytes follow from its name. */
      open: os.attachments.open.handler(
        ({ input }) =>
          new File([patternBytes(3_000_000)], `附件 ${input.sha256.slice(0, 4)}.pdf`, {
            type: 'application/pdf',
          }),
      ),
    },
    status: {
      changes: os.status.changes.handler(async function* () {
        seen.watching += 1
        try {
          for (let index = 0; ; index += 1) {
            yield { what: 'collection' as const, collection: `c${index}` }
            await sleep(5)
          }
        } finally {
          seen.watching -= 1
        }
      }),
    },
    session: {
      /** Two states, then the iterator is over. */
      watch: os.session.watch.handler(async function* () {
        yield { state: 'locked' as const, known: [] }
        yield { state: 'locked' as const, known: [], reason: { zh: '已退出', en: 'Logged out' } }
      }),
    },
  }
}

export function patternBytes(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 31) % 256)
}
