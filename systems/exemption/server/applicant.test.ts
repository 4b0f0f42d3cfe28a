/** What an application says of its applicant (cases 7 and 8 of the specification): what the session came in with, taken anew at every submission. */
import { expect, it } from 'vitest'
import type { Actor } from '../../../server/platform/context.ts'
import { applicationContent } from '../declare/testing/contents.ts'
import { done, enterpriseActor, toldOf } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const hengfeng = enterpriseActor('hengfeng')
/** After the next log-in. */
const changed = (actor: Actor, profile: Readonly<Record<string, string>>): Actor => ({
  ...actor,
  account: { ...actor.account, profile: { ...actor.account.profile, ...profile } },
})

onEngines('the applicant', (kit) => {
  it('[CCC-16] is as the session has it, not as the request claims; a later session counts at the next submission', async () => {
    const claimed = { applicantAddress: 'X', applicantPostcode: '999999', applicantEmail: 'x@example.com' }
    const handed = done(await kit().submit(hengfeng, applicationContent(undefined, claimed)))
    expect(handed.content.fields).toMatchObject({
      applicantAddress: '浙江省宁波市鄞州区示例路 1 号',
      applicantPostcode: '315100',
      applicantEmail: 'hengfeng@example.com',
    })
    const returned = await kit().desk(handed, 'returnAccept')
    const later = changed(hengfeng, { applicantAddress: '示例新地址 2 号' })
    expect(
      done(await kit().submit(later, applicationContent(undefined, { remark: '示例' }), returned)).content
        .fields,
    ).toMatchObject({
      applicantAddress: '示例新地址 2 号',
      applicationNo: handed.content.fields['applicationNo'],
    })
  })

  it('[CCC-16] is not handed in while the user information lacks something; what was filled in is saved', async () => {
    const lacking = changed(hengfeng, { applicantPostcode: '', division: '' })
    const draft = done(await kit().save(lacking, applicationContent()))
    expect(toldOf(await kit().submit(lacking, applicationContent(), draft))).toEqual([
      '用户信息不完整，缺少：申请单位邮编、产品最终使用地行政区划。请先【修改用户信息】，保存后重新登录',
    ])
    expect(done(await kit().submit(hengfeng, applicationContent(), draft)).state).toBe('accepting')
  })
})
