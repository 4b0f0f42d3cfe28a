/** Kinds of 资质证书 that the announcements name. */
import { label } from '../../../domain/kit/label.ts'

export const certificateKinds = {
  cma: label('CMA 资质认定', 'CMA'),
  cnas17025: label('CNAS ISO/IEC 17025', 'CNAS ISO/IEC 17025'),
  cnas17020: label('CNAS ISO/IEC 17020', 'CNAS ISO/IEC 17020'),
  ilac17025: label('ILAC-MRA ISO/IEC 17025', 'ILAC-MRA ISO/IEC 17025'),
  ilac17020: label('ILAC-MRA ISO/IEC 17020', 'ILAC-MRA ISO/IEC 17020'),
} as const
export type CertificateKind = keyof typeof certificateKinds

/** CMA and CNAS are for agencies of this country, ILAC-MRA for all others. */
export const isDomesticKind = (kind: string | undefined): boolean =>
  kind === 'cma' || kind?.startsWith('cnas') === true

/** 境内 and 境外 as the order means them: Hong Kong, Macao and Taiwan count as overseas. */
export const isDomestic = (country: string | undefined): boolean => country === 'CHN'
