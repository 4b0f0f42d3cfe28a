import { expect, it } from 'vitest'
import { agencyActor, COMPLAINT, done, toldOf } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const qinghe = agencyActor('qinghe')
const changchuan = agencyActor('changchuan')
const about = (agencyName: string, fields: Record<string, string> = {}) => ({
  fields: {
    agencyName,
    complaintKind: 'service',
    subject: '示例投诉',
    body: '示例内容 𠮷 <b>x</b>',
    complainant: '示例甲',
    phone: '13800000010',
    ...fields,
  },
  rows: {},
  attachments: { material: [] },
})

onEngines('complaints', (kit) => {
  it('[ACC-10] is numbered, finds the code by the name, is answered with unit and day', async () => {
    await kit().list(qinghe, ['010101'])
    const handed = done(
      await kit().submit(
        changchuan,
        COMPLAINT,
        about('示例检验有限公司', { complainedBy: 'X', answer: 'X' }),
      ),
    )
    expect(handed).toMatchObject({
      state: 'submitted',
      content: {
        fields: {
          complaintNo: 'TS20261129000001',
          agencyCode: 'A142260001',
          complainedOn: '2026-11-29',
          complainedBy: changchuan.account.tenant.name,
        },
      },
    })
    expect(handed.content.fields['answer']).toBeUndefined()
    expect(await kit().desk(handed, 'accept', 'answer')).toMatchObject({
      state: 'answered',
      content: { fields: { answer: '示例意见', answeredBy: '示例海关', answeredOn: '2026-11-29' } },
    })
    // Nothing of it is in the feed of whom it is about.
    expect(await kit().shown(qinghe.tenantId, COMPLAINT)).toEqual([])
    const told = await kit().shown(qinghe.tenantId, 'general.notice')
    expect(told.filter(({ content }) => content.fields['title']?.includes('投诉'))).toEqual([])
    const seen = await kit().act(qinghe, {
      kind: COMPLAINT,
      action: 'submit',
      content: about('x'),
      document: handed,
    })
    expect(seen).toMatchObject({ ok: false, problem: { code: 'DRAFT_NOT_FOUND' } })
  })

  it('[ACC-10] about a name that is no agency it is taken, about oneself it is not', async () => {
    const handed = done(await kit().submit(changchuan, COMPLAINT, about('示例无名检验')))
    expect(handed.content.fields['agencyCode']).toBeUndefined()
    expect((await kit().desk(handed, 'refuse')).state).toBe('refused')
    expect(toldOf(await kit().submit(changchuan, COMPLAINT, about(changchuan.account.tenant.name)))).toEqual([
      'fields.agencyName 不能投诉本机构',
    ])
    expect(
      toldOf(await kit().submit(changchuan, COMPLAINT, about('示例', { happenedOn: '2026-11-30' }))),
    ).toEqual(['fields.happenedOn 发生日期不能晚于今天'])
  })
})
