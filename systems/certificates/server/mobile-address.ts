/** The address of a certificate's mobile page: what its QR code and its messages hold. The number stands behind #, so that no log on the way has it. */
import type { Services } from '../../../server/platform/context.ts'
import { PUBLIC_PATH } from '../../../contract/central/server-mark.ts'
import type { Direction } from './found.ts'

export const mobileAddress = (
  { publicUrl }: Pick<Services, 'publicUrl'>,
  direction: Direction,
  certificateNo: string,
): string => `${publicUrl()}${PUBLIC_PATH}#/certificates/${direction}/${encodeURIComponent(certificateNo)}`
