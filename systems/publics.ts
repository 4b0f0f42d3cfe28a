/** What each system hands the pages for everybody. */
import type { PublicSystem } from '../public/kit/pages.ts'
import { acceptancePublic } from './acceptance/public/public.ts'
import { certificatesPublic } from './certificates/public/public.ts'

export const productPublics: readonly PublicSystem[] = [certificatesPublic, acceptancePublic]
