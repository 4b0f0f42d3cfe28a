import { expect, test } from 'vitest'
import { cupsPrinter } from './cups/printer-state.ts'
import { reasonWords, stopsPrinting } from './reasons.ts'

test('PRN-02 reasons in words; trivial ones are left out, unknown ones shown as they are', () => {
  expect(
    reasonWords([
      'none',
      'media-empty-error',
      'media-empty-report',
      'cups-waiting-for-job-completed',
      'com.example-thing',
    ]),
  ).toEqual({ zh: '缺纸、com.example-thing', en: 'out of paper, com.example-thing' })
})

test('PRN-02 an error stops, a warning only a printer at work', () => {
  expect(stopsPrinting('media-empty-error')).toBe(true)
  expect(stopsPrinting('unheard-of-error')).toBe(true)
  expect(stopsPrinting('media-empty-warning')).toBe(false)
  expect(stopsPrinting('media-empty-warning', false)).toBe(true)
  expect(stopsPrinting('toner-low-warning', false)).toBe(false)
})

test('PRN-02 what CUPS remembers of an idle queue is shown but locks nobody out; what the device says now does', () => {
  const queue = new Map([
    ['printer-name', ['P']],
    ['printer-state', [3]],
    ['printer-state-reasons', ['media-empty-error']],
  ])
  expect(cupsPrinter(queue, { kind: 'unasked' }, 'P')).toMatchObject({
    isDefault: true,
    canPrint: true,
    message: { zh: '上次报告：缺纸' },
  })
  expect(cupsPrinter(queue, { kind: 'silent' }, '')).toMatchObject({
    state: 'offline',
    canPrint: false,
    message: { zh: '脱机' },
  })
  expect(
    cupsPrinter(
      queue,
      {
        kind: 'says',
        attributes: new Map([
          ['printer-state', [3]],
          ['printer-state-reasons', ['none']],
        ]),
      },
      '',
    ),
  ).toMatchObject({ canPrint: true, reasons: [] })
  expect(
    cupsPrinter(
      queue,
      {
        kind: 'says',
        attributes: new Map([
          ['printer-state', [5]],
          ['printer-state-reasons', ['cover-open']],
        ]),
      },
      '',
    ),
  ).toMatchObject({ canPrint: false, message: { zh: '机盖打开' } })
})
