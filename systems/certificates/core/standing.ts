/** What has become of a certificate and its blanks, as far as this machine's copy of the server's rows tells. */
import { and, eq, inArray } from 'drizzle-orm'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Local } from '../../../contract/local.ts'
import { mirror } from '../../../db/local/schema.ts'
import { blankStates, type BlankState } from '../../../domain/printing/blank.ts'
import { contentSchema } from '../../../domain/kit/schema.ts'
import { blankForm } from '../declare/blank-form.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import type { AccountSession } from '../../../main/core/session/account-session.ts'

type Input = InferContractRouterInputs<Local>['printing']['standing']
type Output = InferContractRouterOutputs<Local>['printing']['standing']

const isBlankState = (state: string): state is BlankState => Object.hasOwn(blankStates, state)

export function standing(session: AccountSession, { certificateNo, blankNos }: Input): Output {
  const [row] = session.db
    .select({ content: mirror.content })
    .from(mirror)
    .where(and(eq(mirror.collection, exportCertificate.kind), eq(mirror.id, certificateNo)))
    .all()
  const fields = row ? contentSchema.parse(JSON.parse(row.content)).fields : {}
  const blanks = session.db
    .select({ blankNo: mirror.id, state: mirror.state })
    .from(mirror)
    .where(and(eq(mirror.collection, blankForm.kind), inArray(mirror.id, [...blankNos])))
    .all()
  return {
    isPrinted: fields['printStatus'] === 'printed',
    printCount: Number(fields['printCount'] ?? '0') || 0,
    blanks: blankNos.map((blankNo) => {
      const state = blanks.find((blank) => blank.blankNo === blankNo)?.state ?? ''
      return { blankNo, state: isBlankState(state) ? state : null }
    }),
  }
}
