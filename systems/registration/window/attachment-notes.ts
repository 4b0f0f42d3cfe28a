/** Above the attachments of a filing or a change, word for word (manual 003, 5.1.1.6 and 图 5-9). */
import { label } from '../../../domain/kit/label.ts'

export const attachmentNotes = [
  label(
    '通过“卡介质”方式登录为本单位向海关提交电子申请的：无需上传附件，可不提交纸质《报关单位备案信息表》，海关在收到电子申请后主动完成审核；',
    'Logged in by card and applying for your own unit: nothing to upload and no paper form; Customs reviews the electronic application by itself.',
  ),
  label(
    '为其他单位向海关提交电子申请的，或通过“账号登录”方式登录向海关提交电子申请：请在提交申请前，下载《报关单位备案信息表》，核对所填报备案信息，并上传加盖单位公章的《报关单位备案信息表》扫描件或者照片，海关在收到电子申请后主动完成审核；',
    'Applying for another unit, or logged in by account: before submitting, download the filing information form, check it, and upload a scan or photo of it with the seal of the unit.',
  ),
  label(
    '通过其他方式向海关提出申请的：需向所在地海关提交加盖单位公章的《报关单位备案信息表》，具体提交方式请咨询所在地海关；',
    'Applying in any other way: hand in the sealed form at your customs district; ask there how.',
  ),
  label(
    '附件《报关单位备案信息表》，仅可上传图片（*.jpg;*.jpeg;*.gif;*.png）格式、电子文档（*.pdf）格式，单个文件大小不能超过4M。',
    'The form may be a picture (jpg, jpeg, gif, png) or a PDF, at most 4 MB a file.',
  ),
] as const
