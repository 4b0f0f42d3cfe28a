/** 检验检疫电子证书 for everybody: 免登录查询, and the mobile pages that QR code and push open. */
import { label } from '../../../domain/kit/label.ts'
import type { PublicSystem } from '../../../public/kit/pages.ts'
import { CertificateQuery } from './CertificateQuery.tsx'

export const certificatesPublic: PublicSystem = {
  pages: [
    {
      name: 'certificates',
      title: label('检验检疫电子证书查询', 'E-certificate query'),
      component: CertificateQuery,
    },
  ],
}
