import { describe, expect, it } from 'vitest'
import { certificateReasons } from '../../systems/certificates/declare/reasons.ts'
import { registrationReasons } from '../../systems/registration/declare/reasons.ts'
import { becauseOf, generalReasons, sayReason, sayWhy } from './audit-reason.ts'

const kinds = { ...generalReasons, ...certificateReasons, ...registrationReasons }
const because = becauseOf(kinds)

describe('SYNC-07 reasons of the audit log', () => {
  it('are said in both languages, with the names of what they choose', () => {
    expect(sayReason(kinds, because('spoiled', { reason: 'jam' }))).toEqual({ zh: '卡纸', en: 'Paper jam' })
    expect(sayReason(kinds, because('certificate', { format: '07', collectBy: 'selfPrint' })).zh).toBe(
      '证书格式：C2-2健康证书-通用（中英文证），领证方式：自助打印',
    )
    expect(sayReason(kinds, because('qualifications', { types: 'broker,payment' }))).toEqual({
      zh: '资质类型：报关企业、跨境电子商务支付企业',
      en: 'qualifications: Customs broker, Cross-border e-commerce payment enterprise',
    })
  })

  it('every code says something of its own in each language, with all its values', () => {
    for (const [code, { names }] of Object.entries(kinds)) {
      const values = Object.fromEntries(
        names.map((name) => [name, name === 'types' ? 'broker' : `<${name}>`]),
      )
      const { zh, en } = sayReason(kinds, { code, values })
      expect(zh === '' || en === '').toBe(false)
      for (const name of names.filter((each) => each !== 'types'))
        expect(
          [zh, en].every((said) => said.includes(`<${name}>`)),
          `${code} ${name}`,
        ).toBe(true)
      expect(zh).not.toBe(code)
    }
  })

  it('what is not known is shown as it is stored, also a code whose values are others', () => {
    expect(sayReason(kinds, { code: 'ofLater', values: { a: '1' } }).en).toBe('ofLater 1')
    expect(sayReason(kinds, { code: 'job', values: { jobId: 'J1' } }).zh).toBe('job J1')
    expect(sayReason(kinds, { code: 'toString', values: {} }).zh).toBe('toString')
  })

  it('stand before what a person wrote; rows from before reasons had codes show their text', () => {
    expect(
      sayWhy(
        kinds,
        [because('job', { certificateNo: 'C1', jobId: 'J1' }), because('spoiled', { reason: 'toner' })],
        '墨粉用完',
      ),
    ).toEqual({
      zh: '证书 C1，打印任务 J1；墨粉不足或字迹不清；墨粉用完',
      en: 'certificate C1, print job J1; Toner or illegible; 墨粉用完',
    })
    expect(sayWhy(kinds, [], 'certificate C1, job J1').zh).toBe('certificate C1, job J1')
    expect(sayWhy(kinds, [], '').en).toBe('')
  })
})
