import { expect, it } from 'vitest'
import { airConditioner, applicationContent, NEEDED, file } from '../declare/testing/contents.ts'
import { seedOfficerActor } from './seed/officers.ts'
import { APPLICATION, done, enterpriseActor, ningbo, toldOf } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const hengfeng = enterpriseActor('hengfeng')
const beilun = seedOfficerActor('ciqbeilun')

onEngines('applications', (kit) => {
  it('[CCC-07] gets a number, the office of its place, and the applicant of the session whatever was claimed', async () => {
    const handed = done(
      await kit().submit(hengfeng, applicationContent(undefined, { applicant: 'X', organisationCode: 'X' })),
    )
    expect(handed).toMatchObject({
      state: 'accepting',
      content: {
        fields: {
          applicationNo: 'MB20261129000001',
          acceptOffice: '380000',
          applicant: '示例恒丰进出口有限公司',
          organisationCode: 'XXXX0006X',
          enteredBy: 'enterprise',
          submittedBy: '示例操作员甲',
        },
      },
    })
    expect(handed.content.rows['products']?.[0]).toMatchObject({ hsUnit: '001' })
  })

  it.each([
    ['310115', 'N1', '310200'],
    ['330206', 'N2', '380100'],
    ['330206', 'N1', '380000'],
    ['350203', 'N1', '390000'],
  ])('[CCC-07] place %s and clause %s go to %s', async (useDivision, clause, office) => {
    const handed = done(
      await kit().submit(hengfeng, applicationContent(undefined, { useDivision, clause, tradeMode: '0110' })),
    )
    expect(handed.content.fields['acceptOffice']).toBe(office)
  })

  it.each([
    ['810000', '请选择境内的市、区县'],
    ['330000', '请选择境内的市、区县'],
  ])('a place of use as %s is refused', async (useDivision, said) => {
    expect(toldOf(await kit().submit(hengfeng, applicationContent(undefined, { useDivision })))).toEqual([
      expect.stringContaining(said),
    ])
  })

  it('[CCC-06] a number asks for its file; without the number nothing does', async () => {
    const withNumber = applicationContent(undefined, { invoiceNo: 'FP-1' })
    expect(toldOf(await kit().submit(hengfeng, withNumber))).toEqual([
      'attachments.invoice 已填写发票号，请上传对应的附件',
    ])
    done(await kit().submit(hengfeng, applicationContent()))
    const files = Object.fromEntries([...NEEDED, 'invoice'].map((slot) => [slot, [file('a')]]))
    done(await kit().submit(hengfeng, applicationContent(undefined, { invoiceNo: 'FP-1' }, files)))
  })

  it.each([
    [{ quantity: '0' }, 'quantity'],
    [{ quantity: '-1' }, 'quantity'],
    [{ quantity: '1.5', hsQuantity: '2' }, 'quantity'],
    [{ quantity: '1e3' }, 'quantity'],
    [{ quantity: '99' }, 'hsQuantity'],
    [{ traits: '{"cooling":"2600W"}' }, 'traits'],
    [{ hsCode: '0101210010' }, 'hsCode'],
  ])('[CCC-05] a product with %o is refused at %s', async (over, at) => {
    const told = toldOf(await kit().submit(hengfeng, applicationContent([airConditioner('p1', over)])))
    expect(told.some((one) => one.startsWith(`rows.products.p1.${at} `))).toBe(true)
  })

  it('[CCC-05] the statutory unit is the code’s, whatever came', async () => {
    const handed = done(
      await kit().submit(hengfeng, applicationContent([airConditioner('p1', { hsUnit: '035' })])),
    )
    expect(handed.content.rows['products']?.[0]?.['hsUnit']).toBe('001')
  })

  it('[CCC-10] [CCC-19] comes back from a post with opinion and parts, locks place and clause, and goes to that post again', async () => {
    const handed = done(await kit().submit(hengfeng, applicationContent()))
    const atFinal = await kit().desk(handed, 'accept', 'passFirst')
    expect(
      toldOf(await kit().act(ningbo, { kind: APPLICATION, action: 'returnFinal', document: atFinal })),
    ).not.toEqual([])
    const returned = await kit().desk(atFinal, 'returnFinal')
    expect(returned).toMatchObject({
      state: 'returned',
      content: {
        fields: {
          opinion: '示例补正意见',
          opinionPost: '终审',
          opinionBy: '示例宁波局全岗员',
          returnedParts: 'products',
        },
      },
    })
    const saved = done(
      await kit().save(hengfeng, applicationContent(undefined, { remark: '示例' }), returned),
    )
    expect(saved.state).toBe('returned')
    const again = done(
      await kit().submit(
        hengfeng,
        applicationContent(undefined, {
          clause: 'N2',
          useDivision: '330206',
          usePlace: 'X',
          tradeMode: '0110',
        }),
        saved,
      ),
    )
    expect(again).toMatchObject({
      state: 'finalReview',
      content: {
        fields: {
          clause: 'N1',
          useDivision: '330212',
          usePlace: '示例路 1 号',
          tradeMode: '0110',
          acceptOffice: '380000',
          applicationNo: handed.content.fields['applicationNo'],
          firstFilledAt: handed.content.fields['firstFilledAt'],
        },
      },
    })
  })

  it('[CCC-19] each post decides its own step, of its office alone', async () => {
    const handed = done(await kit().submit(hengfeng, applicationContent()))
    const accept = (actor: typeof beilun) =>
      kit().act(actor, { kind: APPLICATION, action: 'accept', document: handed })
    expect(await accept(beilun)).toMatchObject({ ok: false, problem: { code: 'AUTH_FORBIDDEN' } })
    expect(await accept(seedOfficerActor('ciqfirst'))).toMatchObject({
      ok: false,
      problem: { code: 'AUTH_FORBIDDEN' },
    })
    expect(done(await accept(seedOfficerActor('ciqaccept'))).state).toBe('firstReview')
  })

  it('[CCC-19] nobody at the office sees what was only saved', async () => {
    const draft = done(await kit().save(hengfeng, applicationContent()))
    expect(await kit().act(ningbo, { kind: APPLICATION, action: 'accept', document: draft })).toMatchObject({
      ok: false,
      problem: { code: 'DRAFT_NOT_FOUND' },
    })
  })

  it('[CCC-18] refusals say why, papers are asked for, and who ended it is kept', async () => {
    const submit = async () => done(await kit().submit(hengfeng, applicationContent()))
    expect(await kit().desk(await submit(), 'notAccept')).toMatchObject({
      state: 'notAccepted',
      content: { fields: { opinion: '示例未通过原因', opinionPost: '受理' } },
    })
    const comparing = await kit().desk(await submit(), 'accept', 'passFirst', 'passToCompare')
    expect(comparing).toMatchObject({
      state: 'comparing',
      content: { fields: { paperNotice: '示例：请送合同正本' } },
    })
    expect((await kit().desk(comparing, 'disagree')).state).toBe('compareRefused')
    expect(await kit().desk(await submit(), 'accept', 'returnFirst', 'end')).toMatchObject({
      state: 'ended',
      content: {
        fields: {
          endedOffice: '宁波局本部',
          endedBy: '示例宁波局全岗员',
          endedAt: kit().clock.now.toISOString(),
        },
      },
    })
  })

  it('[CCC-12] a certificate is issued for at most a year; what is issued is not ended by force', async () => {
    const issuing = await kit().desk(
      done(await kit().submit(hengfeng, applicationContent())),
      'accept',
      'passFirst',
      'passWithout',
    )
    for (const validUntil of ['2026-11-28', '2027-11-30'])
      expect(
        await kit().act(ningbo, {
          kind: APPLICATION,
          action: 'issue',
          document: issuing,
          answers: { validUntil },
        }),
      ).toMatchObject({ ok: false, problem: { code: 'EXM_VALIDITY' } })
    const issued = await kit().desk(issuing, 'issue')
    expect(issued).toMatchObject({ state: 'issued', content: { fields: { certificateNo: 'M380026000001' } } })
    expect(await kit().act(ningbo, { kind: APPLICATION, action: 'end', document: issued })).toMatchObject({
      ok: false,
      problem: { code: 'SYNC_STATE' },
    })
  })

  it('[CCC-09] what was not submitted goes after ten days from the first filling in, what was returned does not', async () => {
    const draft = done(await kit().save(hengfeng, applicationContent()))
    const other = done(await kit().submit(hengfeng, applicationContent()))
    await kit().pass(9)
    const edited = done(await kit().save(hengfeng, applicationContent(undefined, { remark: '示例' }), draft))
    expect(edited.content.fields['keptUntil']).toBe('2026-12-09')
    const returned = await kit().desk(other, 'returnAccept')
    await kit().pass(1)
    expect((await kit().shown(hengfeng.tenantId, APPLICATION)).map(({ state }) => state).toSorted()).toEqual([
      'draft',
      'returned',
    ])
    await kit().pass(1)
    expect((await kit().shown(hengfeng.tenantId, APPLICATION)).map(({ state }) => state)).toEqual([
      'returned',
    ])
    expect(await kit().submit(hengfeng, applicationContent(), edited)).toMatchObject({ ok: false })
    await kit().pass(40)
    expect(done(await kit().submit(hengfeng, applicationContent(), returned)).state).toBe('accepting')
  })
})
