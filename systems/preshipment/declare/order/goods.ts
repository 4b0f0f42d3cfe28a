/** 申请产品信息 (PSI-22): the goods of an order, written in the strip beneath their table; three flags follow from the HS code. */
import { rows } from '../../../../domain/kit/document.ts'
import { choice, code, decimal, money, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { isAfter, normaliseMadeOn, wrongMadeOn } from './made-on.ts'
import { flagOf, isMachinery, yesOrNo } from './measures.ts'
import { HANDED_IN } from './states.ts'

/** What was handed in keeps its flags, whatever the rules say later. */
const computed = { filledBy: 'system', lockedIn: HANDED_IN } as const

export const goods = rows(
  label('申请产品信息', 'Goods'),
  {
    name: text(label('产品名称', 'Product'), { required: true, max: 200 }),
    model: text(label('型号规格', 'Model and specification'), { required: true, max: 200 }),
    hsCode: code(label('HS编码', 'HS code'), 'hsCodes', {
      required: true,
      names: 'name',
      pattern: {
        test: /^\d{8}(?:\d{2})?$/u,
        message: label('请输入 10 位 HS 编码', 'Enter an HS code of ten digits'),
      },
      open: /^\d{10}$/u,
    }),
    madeOn: text(label('制造日期', 'Made in'), {
      required: true,
      max: 10,
      isNumber: true,
      normalise: normaliseMadeOn,
      check: wrongMadeOn,
      hint: label(
        '年份、年月或日期，例如 2015、2015-06 或 2015-06-30',
        'A year, a month or a day, such as 2015, 2015-06 or 2015-06-30',
      ),
    }),
    quantity: decimal(label('数量', 'Quantity'), { required: true, above: '0' }),
    unit: code(label('数量单位', 'Unit'), 'units', { required: true }),
    amount: money(label('金额（美元）', 'Amount (USD)'), { required: true, currency: 'USD' }),
    needsInspection: choice(label('是否需要装运前检验', 'Pre-shipment inspection needed'), yesOrNo, computed),
    isExempt: choice(label('是否免于装运前检验', 'Exempt from pre-shipment inspection'), yesOrNo, computed),
    isBanned: choice(label('是否禁止进口', 'Import prohibited'), yesOrNo, { ...computed, alarms: ['yes'] }),
  },
  {
    min: 1,
    max: 500,
    editor: 'strip',
    derive: {
      needsInspection: flagOf('needsInspection'),
      isExempt: flagOf('isExempt'),
      isBanned: flagOf('isBanned'),
    },
    rules: [
      {
        at: 'madeOn',
        wrong: ({ madeOn = '' }, { today }) => wrongMadeOn(madeOn) === null && isAfter(madeOn, today),
        message: label('制造日期不能晚于今天', 'It cannot have been made after today'),
      },
      {
        at: 'hsCode',
        wrong: (row, by) => flagOf('isBanned')(row, by) === 'yes',
        message: label(
          '该产品禁止进口，不能委托装运前检验',
          'Its import is prohibited: it cannot be inspected before shipment',
        ),
        atHandingIn: true,
      },
      {
        at: 'hsCode',
        wrong: (row, by) => Boolean(row.hsCode) && !isMachinery(row, by),
        message: label(
          '不属于机电产品，不能委托装运前检验',
          'This is no machinery: it is not inspected before shipment',
        ),
        atHandingIn: true,
      },
    ],
  },
)
