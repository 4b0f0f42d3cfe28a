import { afterAll, expect, test } from 'vitest'
import { NO_CALIBRATION, type FormLayout } from '../domain/printing/layout.ts'
import { layoutFor } from '../systems/certificates/declare/layouts/index.ts'
import { renderOverlay } from './overlay.ts'
import { sampleContent } from './testing/sample.ts'
import { startTypesetter } from './worker-pool.ts'

const typesetter = startTypesetter()
afterAll(() => typesetter.close())

function layoutOf(seq: string): FormLayout {
  const layout = layoutFor(seq)
  if (!layout) throw new Error(`no layout ${seq}`)
  return layout
}

test('a worker renders the same bytes as this thread', async () => {
  const [theirs, ours] = await Promise.all([
    typesetter.overlay(layoutOf('07'), sampleContent(), NO_CALIBRATION),
    renderOverlay(layoutOf('07'), sampleContent(), NO_CALIBRATION),
  ])
  if (!theirs.ok || !ours.ok) throw new Error('refused')
  expect(theirs.value.sha256).toBe(ours.value.sha256)
  expect(theirs.value.pdf).toBeInstanceOf(Uint8Array)
  expect(Buffer.compare(theirs.value.pdf, ours.value.pdf)).toBe(0)
})

test('refusals and forms come back, and the event loop goes on meanwhile', async () => {
  let ticks = 0
  const ticking = setInterval(() => {
    ticks += 1
  }, 5)
  const [refused, form] = await Promise.all([
    typesetter.overlay(layoutOf('07'), sampleContent({ values: { productZh: '\u{2EBF0}' } }), NO_CALIBRATION),
    typesetter.form(layoutOf('07'), sampleContent({ items: 300, repeat: 60 }), { title: '示例' }),
  ])
  clearInterval(ticking)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'GEOMETRY_GLYPH' } })
  expect(form).toMatchObject({ ok: true })
  expect(ticks).toBeGreaterThan(10)
})

test('a bug in the renderer rejects that call only', async () => {
  const broken = { ...layoutOf('07'), paper: { width: Number.NaN, height: 297 } }
  await expect(typesetter.overlay(broken, sampleContent(), NO_CALIBRATION)).rejects.toThrow(/NaN/u)
  expect((await typesetter.overlay(layoutOf('05'), sampleContent(), NO_CALIBRATION)).ok).toBe(true)
})

test('a worker that cannot start rejects its calls', async () => {
  const hopeless = startTypesetter({ workerUrl: new URL('./no-such-worker.ts', import.meta.url) })
  await expect(hopeless.overlay(layoutOf('07'), sampleContent(), NO_CALIBRATION)).rejects.toThrow(
    /no-such-worker/u,
  )
  await hopeless.close()
})

test('a request that takes too long is ended', async () => {
  const hasty = startTypesetter({ seconds: 0.05 })
  await expect(
    hasty.form(layoutOf('07'), sampleContent({ items: 300, repeat: 60 }), { title: '示例' }),
  ).rejects.toMatchObject({ why: 'time' })
  await hasty.close()
})
