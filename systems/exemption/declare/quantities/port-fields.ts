/** 口岸, chosen in two levels, and the office that answers for it (manual 004, 2.8.1, 2.8.3). */
import { organOfPort } from '../../../../domain/codes/organ-of-port.ts'
import type { Circumstances } from '../../../../domain/kit/document.ts'
import { code, type FieldOptions } from '../../../../domain/kit/field.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'

export const ORGANS = 'ciqOrgans'

/** Of the first level: 直属局 alone. */
export const isDirect = (organ: string): boolean => /^\d{2}0{4}$/u.test(organ) && organ !== '000000'

export const portFields = (area: Label, port: Label, options: FieldOptions) => ({
  portArea: code(area, ORGANS, {
    ...options,
    pattern: {
      test: /^(?!00)\d{2}0{4}$/u,
      message: label('请选择直属局', 'Choose a direct office'),
    },
  }),
  port: code(port, 'portsDomestic', {
    ...options,
    within: { field: 'portArea', relation: 'portsOfOrgan' },
  }),
})

/** Empty while no port is chosen, and for one that no office answers for. */
export const officeOfPort = (port: string | undefined, { facts }: Circumstances): string =>
  (port && organOfPort(port, (organ) => facts(ORGANS, organ) !== undefined)) || ''
