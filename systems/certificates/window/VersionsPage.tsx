/** 版本说明 of 检验检疫电子证书 (CERT-21). */
import { VersionNotes } from '../../../renderer/shell/versions/VersionNotes.tsx'
import { systemTitle } from '../declare/title.ts'
import './certificates.css'

export default function VersionsPage() {
  return <VersionNotes part={systemTitle} />
}
