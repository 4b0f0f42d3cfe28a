/** 相关材料. Everywhere in this system: these formats, 10 MB a file, 20 files a kind; the manual states no limit. */
import { file, MB, type FileField } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

export const material = (name: Label, options: Pick<Partial<FileField>, 'required' | 'filledBy'> = {}) =>
  file(name, { types: ['pdf', 'jpg', 'png', 'doc', 'docx'], maxBytes: 10 * MB, ...options })

export const agencyAttachments = {
  registration: material(label('商业登记证明（经公证）', 'Proof of business registration (notarised)'), {
    required: true,
  }),
  accreditation: material(label('ISO/IEC 17020 认可证明', 'ISO/IEC 17020 accreditation'), { required: true }),
  signatures: material(label('授权签字人信息及签字（印签）样式', 'Signatories and specimens of signatures'), {
    required: true,
  }),
  premises: material(label('固定办公和经营场所证明', 'Proof of premises')),
  statutes: material(label('公司章程', 'Articles of association')),
  sample: material(label('装运前检验证书（含报告）样本', 'Sample certificate and report')),
  other: material(label('其他材料', 'Other material')),
} as const
