import { expect, test } from 'vitest'
import type { Printer } from '../contract/control.ts'
import { label } from '../domain/kit/label.ts'
import { ok } from '../domain/kit/problem.ts'
import type { Driver } from './drivers/driver.ts'
import { createList } from './printer-list.ts'
import { refuse } from './problems.ts'

const nothing = label('', '')
const printer = (id: string, driver: Printer['driver'], more: Partial<Printer> = {}): Printer => ({
  id,
  name: id,
  driver,
  isDefault: false,
  state: 'idle',
  reasons: [],
  message: nothing,
  canPrint: true,
  ...more,
})
const driver = (kind: Driver['kind'], list: Driver['list']): Driver => ({
  kind,
  keepsHistory: true,
  list,
  submit: async () => ({ kind: 'accepted', osJobId: '1' }),
  look: async () => undefined,
  find: async () => undefined,
  cancel: async () => true,
})

test('PRN-02 printers of a spooler that stops answering stay listed as what cannot print, and no other one becomes the default', async () => {
  let isUp = false
  const cups = driver('cups', async () =>
    isUp
      ? ok([printer('cups:A', 'cups', { isDefault: true, unfit: label('横幅', 'a banner') })])
      : refuse('SPOOL_UNREACHABLE'),
  )
  const list = createList([cups, driver('file', async () => ok([printer('file:folder', 'file')]))])
  // Never heard of any: a single printer is the default one.
  expect(await list()).toMatchObject([{ id: 'file:folder', isDefault: true }])
  isUp = true
  expect(await list()).toMatchObject([
    { id: 'cups:A', canPrint: true },
    { id: 'file:folder', isDefault: false },
  ])
  isUp = false
  const [down, file] = await list()
  expect(down).toMatchObject({
    id: 'cups:A',
    isDefault: true,
    canPrint: false,
    state: 'unknown',
    reasons: ['spooler-down'],
    message: { zh: '系统打印服务未启动或无法连接' },
  })
  expect(down?.unfit).toBeUndefined()
  expect(file).toMatchObject({ isDefault: false, canPrint: true })
})
